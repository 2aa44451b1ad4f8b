import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../../site/chapters.js";
import { extendMarkdown } from "../../../site/markdown.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));
const render = (markdown: string) => md.render(markdown, { path: "/index" });

describe("::: predict", () => {
  it("holds a question and choices, and tells which comes true without showing it", () => {
    const html = render("::: predict which choices\nWhich?\n\n- this $x$\n- [x] that\n:::");
    expect(html).toContain('id="predict-which" data-predict="which" data-kind="choices"');
    expect(html).toContain('<ul class="predict-choices">');
    expect(html).toMatch(/<li data-right="">\s*that/);
    expect(html).not.toContain("[x]");
  });

  it("holds what a number can be, and keeps what it is in a part that opens", () => {
    const html = render(
      "::: predict part number unit=% from=0 to=100\nWhat?\n\n---\n\nIt is **86.4 %**.\n:::",
    );
    expect(html).toContain('data-kind="number" data-unit="%" data-from="0" data-to="100"');
    expect(html).toMatch(/<details class="predict-answer"><summary>.*\n<p>It is <strong>86.4 %<\/strong>/);
    expect(html).not.toContain("<hr");
  });

  it("takes blanks in an option as lines below", () => {
    expect(render("::: predict loss curve x=epoch to=40 y=held-out_loss\nWhat?\n:::")).toContain(
      'data-y="held-out loss"',
    );
  });

  it.each([
    ["", "must have an id and a kind of choices, number, curve"],
    ["which", "must have an id and a kind of choices, number, curve"],
    ["which guess", "must have an id and a kind of choices, number, curve"],
    ["which number unit", "must have an id and a kind of choices, number, curve"],
    ["which choices\n\n- a\n- b", "one of the choices must come true"],
    ["which choices\n\n- [x] a\n- [x] b", "one of the choices must come true"],
    ["which number\n\n---\n\nIt is 3.", "must be told in bold"],
  ])("fails the build of %j", (markdown, message) => {
    expect(() => render(`::: predict ${markdown}\n:::`)).toThrow(message);
  });
});

describe("the boxes of the chapters", () => {
  const infos = chapters.flatMap(({ slug }) =>
    Array.from(
      readFileSync(pageFile(slug), "utf8").matchAll(/^::: predict *([\w-]*) *(\w*)/gm),
      ([, id, kind]) => ({
        slug,
        id,
        kind,
      }),
    ),
  );

  it("take a prediction, all of them, and some of these a sketch", () => {
    expect(infos.length).toBeGreaterThan(90);
    expect(infos.filter(({ id }) => id === "")).toEqual([]);
    expect(infos.filter(({ kind }) => kind === "curve").length).toBeGreaterThanOrEqual(4);
  });

  it("have names of their own in their chapter", () => {
    const names = infos.map(({ slug, id }) => `${slug}/${id}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
