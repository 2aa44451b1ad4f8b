import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { extendMarkdown } from "../../../site/markdown.js";
import { criteria } from "../../../site/words/wcag.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));

describe("wcag", () => {
  it("has a row for every criterion, folded by principle, with counts that add up", () => {
    const { document } = new JSDOM(md.render("```wcag\n```")).window;
    const rows = document.querySelectorAll("tbody tr");
    expect(rows).toHaveLength(criteria.length);
    const folds = [...document.querySelectorAll("details")];
    expect(folds).toHaveLength(4);
    for (const fold of folds) {
      const [all, ...counts] = fold.querySelector("summary")?.textContent?.match(/\d+/g)?.map(Number) ?? [];
      expect(all).toBe(fold.querySelectorAll("tbody tr").length);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    }
  });
});
