import { readFileSync } from "node:fs";
import matter from "gray-matter";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../../site/chapters.js";
import { courseFile, leftOut, workbookFile } from "../../../site/course/chosen.js";
import { extendMarkdown } from "../../../site/markdown.js";
import { topics } from "../../../site/needs.js";
import { glossary, slugOf } from "../../../site/words/glossary.js";
import { notation } from "../../../site/words/notation.js";
import { formulasOf, lettersOf } from "./formulas-of.js";

const placeOf = (slug: string) => chapters.findIndex((chapter) => chapter.slug === slug);
/** Pages say at what they look ahead in the workbook's own order; a course may have another. */
const isWorkbook = courseFile === workbookFile;
const introducedAt = ({ where }: { where: string }) => placeOf(where.split("#")[0]);

/** Terms that a page uses for the first time, and that a later chapter introduces. */
function termsAhead(slug: string, markdown: string): string[] {
  const { content } = matter(markdown);
  const html = extendMarkdown(new MarkdownIt({ html: true })).render(content, {
    path: `/pages/${slug}/index`,
  });
  return [...new JSDOM(html).window.document.querySelectorAll("a.term[data-ahead]")].map(
    (link) => glossary.find((term) => slugOf(term) === link.getAttribute("href")?.split("#")[1])?.term ?? "",
  );
}

/** Letters in formulas of a page that mean nothing of their own there, and that a later chapter introduces. */
function lettersAhead(slug: string, markdown: string): string[] {
  const isKnown = ({ since, pages }: (typeof notation)[number]) =>
    since ? placeOf(since) <= placeOf(slug) : pages?.includes(slug);
  const known = new Set(notation.filter(isKnown).flatMap(({ letters }) => letters));
  return [...new Set(formulasOf(markdown).flatMap(lettersOf))].filter((letter) => !known.has(letter));
}

describe.each(chapters)("$slug", ({ slug }) => {
  const markdown = readFileSync(pageFile(slug), "utf8");
  const { ahead = [], needs }: { ahead?: string[]; needs?: string[] } = matter(markdown).data;

  it("uses no term and no symbol of a later chapter but those at which it looks ahead by its front matter", () => {
    const used = [...termsAhead(slug, markdown), ...lettersAhead(slug, markdown)];
    expect(used.filter((one) => !ahead.includes(one))).toEqual([]);
  });

  it.runIf(isWorkbook)("looks ahead at nothing that was introduced before", () => {
    const later = [
      ...glossary.filter((term) => introducedAt(term) > placeOf(slug)).map(({ term }) => term),
      ...notation
        .filter(({ since }) => since && placeOf(since) > placeOf(slug))
        .flatMap(({ letters }) => letters),
    ];
    expect(ahead.filter((one) => !later.includes(one))).toEqual([]);
  });

  it("needs earlier chapters and topics of What you need", () => {
    expect(needs).toBeDefined();
    for (const need of needs ?? []) {
      if (topics.includes(need) || leftOut.has(need)) continue;
      expect(placeOf(need), need).toBeGreaterThanOrEqual(0);
      expect(placeOf(need), need).toBeLessThan(placeOf(slug));
    }
  });
});

it.runIf(isWorkbook)("finds what is used too early, in words and in formulas", () => {
  const page = "Some units, and Adam.\n\n$$ L = e^z $$ {#eq-x}\n";
  expect(termsAhead("linear-layer", page)).toEqual(["unit", "Adam"]);
  expect(lettersAhead("linear-layer", page)).toEqual(["e", "z"]);
});

it("every topic has a section of What you need", () => {
  const headings = readFileSync(pageFile("what-you-need"), "utf8").match(/(?<=^## ).*$/gm) ?? [];
  expect(headings.map((heading) => heading.toLowerCase())).toEqual(topics);
});
