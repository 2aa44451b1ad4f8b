import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { extendMarkdown } from "../../../site/markdown.js";
import { wordsOf } from "../../../site/search.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));
const render = (markdown: string) => md.render(markdown, { path: "/index" });
/** What a reader sees: the text without tags. */
const seen = (markdown: string) =>
  render(markdown)
    .replace(/<[^>]*>/g, "")
    .trim();

describe("marks", () => {
  it.each([
    ["on words", 'It is [0.857]{by="12 / 14"} now.', "It is 0.857 now."],
    ["on words with a formula of brackets", "The row [1, [2], 3]{given} here.", "The row 1, [2], 3 here."],
    ["two on the same words", 'They say [2.5]{given source="Li 2019"}.', "They say 2.5."],
    ["inside each other", '[Li says [7]{by="3 + 4"}]{source="Li"}.', "Li says 7."],
    ["at the end of a paragraph", "Let x be 2. {given}", "Let x be 2."],
    ["of a heading", "## Three times {given}", "Three times"],
    ["of an item", "- two of 3 {given}", "two of 3"],
    ["of a cell", "| a |\n|---|\n| 3.5 {given} |", "a\n\n\n\n\n3.5"],
    ["as a paragraph of its own", "- 2\n- 3\n\n{given}\n\nafter", "2\n3\n\nafter"],
    ["of a box", '::: note {source="Li, section 2"}\nLi says 3.\n:::', "Li says 3."],
    ["of a caption", "<figcaption>On [60]{given} drawings.</figcaption>", "On 60 drawings."],
  ])("%s are not seen", (_, markdown, text) => {
    expect(seen(markdown)).toBe(text);
  });

  it("of an exercise leave its title and its task alone", () => {
    const html = render("::: exercise floor A floor {given}\nWhat is [2]{given} + 3?\n:::");
    expect(html).toContain("</span> A floor</h3>");
    expect(html.replace(/<[^>]*>/g, "")).toContain("What is 2 + 3?");
  });

  it("are kept as attributes", () => {
    expect(render('[7]{by="3 < 4 ? 7 : 0" source="Li"}')).toContain(
      '<span data-by="3 &lt; 4 ? 7 : 0" data-source="Li">7</span>',
    );
    expect(render("Let x be 2. {given}")).toBe('<p data-given="">Let x be 2.</p>\n');
    expect(render("| a |\n|---|\n| 3 |\n\n{given}")).toContain('<table data-given="">');
    expect(render('<p>On [60]{by="6 * 10"} of them.</p>')).toContain('<span data-by="6 * 10">60</span>');
  });

  it.each([
    ["links", "[words](./relu)", '<a href="./relu">words</a>'],
    ["brackets", "a [b] {c}", "a [b] {c}"],
    ["marks of no kind", "[2]{guessed} and [3]{by=4}", "[2]{guessed} and [3]{by=4}"],
    ["equations’ names", "$$ a $$ {#eq-a}", 'id="eq-a"'],
    ["live values", "[a]${b}", "[a]${b}"],
  ])("leave %s alone", (_, markdown, html) => {
    expect(render(markdown)).toContain(html);
  });

  it("on their own must stand behind something", () => {
    expect(() => render("{given}")).toThrow("a mark must stand behind what it marks: {given}");
  });

  it("are not searched", () => {
    expect(wordsOf('It is [0.857]{by="12 / 14"}, as [Li]{source="Li 2019"} says. {given}')).toBe(
      "It is 0 857 as Li says",
    );
  });
});
