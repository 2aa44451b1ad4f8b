import { describe, expect, it } from "vitest";
import { hidden, live, proseOf } from "../../../site/claims/prose.js";

/** The text of each block, with the line it begins in. */
function textsOf(markdown: string): string[] {
  return proseOf(markdown).map(({ line, runs }) => `${line} ${runs.map(({ text }) => text).join("")}`);
}

describe("proseOf", () => {
  it("has the paragraphs, items, cells, headings and captions of a page, each with its line", () => {
    const page = [
      "---\ntitle: T 1\npromise: You can count to 3.\nminutes: 40\n---\n",
      "# Title\n",
      "One\nparagraph.\n",
      "- item\n- other\n",
      "| head |\n|---|\n| cell |\n",
      '<figure id="fig-a">\n',
      "```ts\nconst a = 5;\n```\n",
      "<figcaption>The caption.</figcaption>\n</figure>\n",
      "::: exercise id The title\nThe task.\n:::",
    ].join("\n");
    expect(textsOf(page)).toEqual([
      "3 You can count to 3.",
      "7 Title",
      "9 One\nparagraph.",
      "12 item",
      "13 other",
      "15 head",
      "17 cell",
      "25 The caption.",
      "28 The title",
      "29 The task.",
    ]);
  });

  it("leaves out formulas, code, live values, addresses, attributes and references", () => {
    const markdown =
      "A $2x$ `3` ${f({ a: [4] })} [word](./5 '6') <b class=\"n7\">bold</b> <code>8</code> @eq-nine end";
    expect(textsOf(markdown)).toEqual([`1 A ${hidden} ${hidden} ${live} word bold ${hidden} ${hidden} end`]);
    const html = '<p data-n="2">A <code>3</code> ${f(`<b>${4}</b>`)} B &amp; @fig-five</p>';
    expect(textsOf(html)).toEqual([`1 A ${hidden} ${live} B & ${hidden}`]);
  });

  it("leaves out sections that are sources, up to the next heading of their level", () => {
    expect(textsOf("## Text\n\n### Sources\n\n- Li 2019\n\n#### More\n\n7\n\n## Next\n\n8")).toEqual([
      "1 Text",
      "11 Next",
      "13 8",
    ]);
  });

  it("has the marks of each piece, the outermost first", () => {
    const [{ runs }] = proseOf('::: note {source="A"}\nOne [two [three]{given}]{by="2"}. {source="B"}\n:::');
    expect(runs.map(({ text, marks }) => [text, ...marks.map(({ kind, value }) => kind + value)])).toEqual([
      ["One ", "sourceA", "sourceB"],
      ["two ", "sourceA", "sourceB", "by2"],
      ["three", "sourceA", "sourceB", "by2", "given"],
      [".", "sourceA", "sourceB"],
    ]);
  });

  it("takes a live value that quotes what was reported for its own mark", () => {
    const page =
      'A ${reportedFigure("1.a").text}.\n\n<p title="${x}">B ${y} ${percent(reportedStatement("2.b").value)}</p>';
    const marks = proseOf(page).map(({ runs }) =>
      runs.map(({ text, marks }) => text + marks.map(({ kind, value }) => kind + value).join()),
    );
    expect(marks).toEqual([
      ["A ", `${live}reported1.a`, "."],
      ["B ", live, " ", `${live}reported2.b`],
    ]);
  });

  it("has the marks of captions and of what a mark stands behind", () => {
    const marks = proseOf('<figcaption>On [60]{given} of &quot;a&quot;.</figcaption>\n\n{by="&quot;"}')
      .flatMap(({ runs }) => runs)
      .map(({ text, marks }) => [text, ...marks.map(({ kind }) => kind)]);
    expect(marks).toEqual([
      ["On ", "by"],
      ["60", "by", "given"],
      [' of "a".', "by"],
    ]);
  });
});
