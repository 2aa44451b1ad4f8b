import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import * as workbook from "../../../course.js";
import { chapters, pageFile } from "../../../site/chapters.js";
import { extendMarkdown } from "../../../site/markdown.js";

/** Its chapters speak of what they teach; one of an instructor's own may be about something else. */
const ofWorkbook = new Set(workbook.parts.flatMap((part) => part.chapters.map(({ slug }) => slug)));

const md = extendMarkdown(new MarkdownIt({ html: true, typographer: true }));
const rendered = (text: string, path = "/pages/relu/index") => md.render(text, { path });

describe("terms", () => {
  it("says where a chapter looks ahead, and nothing of it once the term was introduced", () => {
    const on = (slug: string) => rendered("With Adam.", `/pages/${slug}/index`);
    expect(on("relu")).toContain('data-ahead="chapter 9, Adam"');
    expect(on("adam")).toContain('class="term"');
    expect(on("adam")).not.toContain("data-ahead");
    expect(on("notation")).not.toContain("data-ahead");
  });

  it("links the first use of a term, with its definition, and no other", () => {
    const html = rendered("A learning rate is small.\n\nAnother learning rate, and many Learning Rates.");
    expect(html.match(/class="term"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<a class="term" href="\/pages\/glossary\/#learning-rate" data-definition="How far[^"]+" data-ahead="chapter 8, Gradient descent">learning rate<\/a> is small/,
    );
  });

  it("takes the longest term that fits, whole words only", () => {
    expect(rendered("A vanishing gradient is no upgradients.")).toMatch(
      />vanishing gradient<\/a> is no upgradients/,
    );
  });

  it("leaves headings, links, code and formulas as they are", () => {
    const html = rendered(
      '## The softmax\n\n[softmax](./softmax) `softmax` $\\text{softmax}$ <a href="./x">softmax</a>\n',
    );
    expect(html).not.toContain('class="term"');
  });

  it("does nothing on the glossary itself", () => {
    expect(rendered("A loss.", "/pages/glossary/index")).not.toContain('class="term"');
  });

  it.each(chapters.map(({ slug }) => slug))("links no term twice in %s", (slug) => {
    const text = readFileSync(pageFile(slug), "utf8").replace(/^---[\s\S]*?---\n/, "");
    const links = Array.from(
      rendered(text, `/pages/${slug}/index`).matchAll(/glossary\/#([\w-]+)"/g),
      ([, name]) => name,
    );
    if (ofWorkbook.has(slug)) expect(links.length).toBeGreaterThan(5);
    expect(new Set(links).size).toBe(links.length);
  });
});
