// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { replaceContent } from "../../../src/components/ui/replace-content.js";

const part = document.createElement("div");

function buttons(...names: readonly string[]): HTMLElement[] {
  return names.map((textContent) => Object.assign(document.createElement("button"), { textContent }));
}
const focused = () => document.activeElement?.textContent;

beforeEach(() => {
  document.body.replaceChildren(...buttons("Before"), part, ...buttons("After"));
  part.replaceChildren(...buttons("One", "Two", "Three"));
});

describe("replaceContent", () => {
  it("keeps the focus on the control of the same name", () => {
    part.querySelectorAll("button")[1].focus();
    replaceContent(part, ...buttons("Zero", "One", "Two"));
    expect(focused()).toBe("Two");
  });

  it("tells controls of one name by their order", () => {
    part.replaceChildren(...buttons("Remove", "Remove", "Remove"));
    part.querySelectorAll("button")[1].focus();
    replaceContent(part, ...buttons("Remove", "Remove", "Remove"));
    expect(document.activeElement).toBe(part.children[1]);
  });

  it("takes what stands in the place of a control that is gone, or the last", () => {
    part.querySelectorAll("button")[1].focus();
    replaceContent(part, ...buttons("One", "Three"));
    expect(focused()).toBe("Three");
    replaceContent(part, ...buttons("One"));
    expect(focused()).toBe("One");
  });

  it("goes to the control before the part when nothing is left in it that can be used", () => {
    part.querySelector("button")?.focus();
    replaceContent(part, "Nothing is here.");
    expect(focused()).toBe("Before");
  });

  it("leaves the focus alone that is elsewhere", () => {
    document.querySelector("button")?.focus();
    replaceContent(part, ...buttons("One"));
    expect(focused()).toBe("Before");
  });
});
