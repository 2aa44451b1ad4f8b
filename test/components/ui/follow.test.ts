// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import {
  drawingFollower,
  drawingMarkup,
  followContent,
  followMarkup,
  setText,
} from "../../../src/components/ui/follow.js";

const part = document.createElement("div");

function nodesOf(markup: string): NodeListOf<ChildNode> {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content.childNodes;
}

beforeEach(() => {
  document.body.replaceChildren(part);
  part.replaceChildren(...nodesOf('p = <b class="one">0.5</b>, <button data-old>press</button>'));
});

describe("followContent", () => {
  it("shows what it is given, in the nodes that are there", () => {
    const before = [...part.childNodes];
    const [text] = part.querySelectorAll("b")[0].childNodes;
    part.querySelector("button")?.focus();
    followContent(part, nodesOf('q = <b class="two">0.75</b>, <button>go</button>'));
    expect(part.innerHTML).toBe('q = <b class="two">0.75</b>, <button>go</button>');
    expect([...part.childNodes]).toEqual(before);
    expect(part.querySelector("b")?.firstChild).toBe(text);
    expect(document.activeElement).toBe(part.querySelector("button"));
  });

  it("takes others where there is another kind, more or fewer", () => {
    followContent(part, nodesOf("<i>x</i><u>y</u>"));
    expect(part.innerHTML).toBe("<i>x</i><u>y</u>");
    followContent(part, nodesOf("<i>x</i>, then <i>y</i> and <i>z</i>"));
    expect(part.innerHTML).toBe("<i>x</i>, then <i>y</i> and <i>z</i>");
    followContent(part, nodesOf(""));
    expect(part.innerHTML).toBe("");
  });

  it("keeps the elements of a drawing that is written anew", () => {
    followMarkup(part, '<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>');
    const path = part.querySelector("path");
    followMarkup(part, '<svg viewBox="0 0 9 9"><path d="M1 1"/><text>1</text></svg>');
    expect(part.querySelector("path")).toBe(path);
    expect(path?.getAttribute("d")).toBe("M1 1");
    expect(part.querySelector("text")?.namespaceURI).toContain("svg");
  });
});

describe("drawingFollower", () => {
  it("changes only the parts that are other than they were, and the drawing's own attributes", () => {
    part.replaceChildren();
    const follow = drawingFollower(part);
    const svg = (label: string) => `<svg viewBox="0 0 9 9" aria-label="${label}">`;
    follow({ svg: svg("a"), parts: ['<path d="M0 0"/>', "<text>1</text>", '<circle r="1"/>'] });
    const [path, text, circle] = part.querySelectorAll("svg > *");
    path.setAttribute("d", "M9 9");
    follow({ svg: svg("b"), parts: ['<path d="M0 0"/>', "<text>2</text>", '<rect width="1"/>'] });
    expect(part.innerHTML).toBe(
      '<svg viewBox="0 0 9 9" aria-label="b"><path d="M9 9"></path><text>2</text><rect width="1"></rect></svg>',
    );
    expect(part.querySelector("text")).toBe(text);
    expect(circle.isConnected).toBe(false);
  });

  it("shows more parts or fewer in the elements that are there", () => {
    part.replaceChildren();
    const follow = drawingFollower(part);
    const next = { svg: "<svg>", parts: ["<text>1</text>", "<text>2</text>"] };
    follow(next);
    const [first] = part.querySelectorAll("text");
    follow({ ...next, parts: ["<text>3</text>"] });
    expect(part.innerHTML).toBe("<svg><text>3</text></svg>");
    expect(part.querySelector("text")).toBe(first);
    expect(drawingMarkup(next)).toBe("<svg><text>1</text><text>2</text></svg>");
  });
});

describe("setText", () => {
  it("changes the text that is there, and puts one where there is none, or more", () => {
    setText(part, "all");
    expect(part.textContent).toBe("all");
    const { firstChild } = part;
    setText(part, "other");
    expect(part.textContent).toBe("other");
    expect(part.firstChild).toBe(firstChild);
    setText(part, "");
    setText(part, "again");
    expect(part.textContent).toBe("again");
  });
});
