import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { extendMarkdown } from "../../../site/markdown.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));
const rendered = (text: string) => new JSDOM(md.render(text)).window.document.body;

describe("deep", () => {
  it("folds a section to its sentence, up to the next heading of its rank", () => {
    const body = rendered(
      '## Bytes {deep="What $x$ holds."}\n\nLong.\n\n### Inner\n\nLonger.\n\n## After\n\nText.',
    );
    const fold = body.querySelector("h2 + details.deep");
    expect(fold?.querySelector("summary .katex")).not.toBeNull();
    expect(fold?.textContent).toMatch(/What .*Long\..*Inner.*Longer\./s);
    expect([...body.children].map(({ tagName }) => tagName)).toEqual(["H2", "DETAILS", "H2", "P"]);
    expect(body.querySelector("h2")?.textContent).toBe("Bytes");
  });

  it("ends at a heading of a higher rank, and at the end of the page", () => {
    const body = rendered('## A\n\n### B {deep="B."}\n\nb\n\n## C\n\n### D {deep="D."}\n\nd');
    expect(
      [...body.querySelectorAll("details")].map((fold) => fold.textContent?.replace(/\s+/g, " ").trim()),
    ).toEqual(["Deep B. b", "Deep D. d"]);
  });

  it("ends before a bench whose text begins with a heading of its rank, and holds one without", () => {
    const body = rendered(
      '### A {deep="A."}\n\n::::: bench\na\n:::::\n\n::::: bench\ncell\n\n### B\n\nb\n:::::\n',
    );
    expect([...body.children].map(({ className, tagName }) => className || tagName)).toEqual([
      "H3",
      "deep",
      "benched",
    ]);
    expect(body.querySelector(".deep > .benched")?.textContent?.trim()).toBe("a");
  });

  it("ends with the bench it stands in, or at a heading of its rank there", () => {
    const body = rendered(
      '::::: bench\na\n\n### B {deep="B."}\n\nb\n\n### C\n\nc\n\n### D {deep="D."}\n\nd\n:::::\n\nafter\n',
    );
    const folds = [...body.querySelectorAll(".benched details")];
    expect(folds.map((fold) => fold.textContent?.replace(/\s+/g, " ").trim())).toEqual([
      "Deep B. b",
      "Deep D. d",
    ]);
    expect(body.lastElementChild?.textContent).toBe("after");
  });

  it("folds the sources of a chapter too, and not as deep ones, unless they are in what is folded", () => {
    const list = "### Sources\n\n- Li 2019";
    const fold = rendered(`## Where next\n\n${list}`).querySelector("h3 + details");
    expect(fold?.textContent).toContain("Li 2019");
    expect(fold?.querySelector(".deep-mark")).toBeNull();
    expect(rendered(`## A {deep="a"}\n\n${list}`).querySelectorAll("details")).toHaveLength(1);
  });

  it("is not in another", () => {
    expect(() => md.render('## A {deep="a"}\n\n### B {deep="b"}\n\nb')).toThrow(
      "deep sections must not be in one another: b",
    );
  });
});
