import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { course } from "../../../site/course/chosen.js";
import { guideChapters } from "../../../site/guide/guide-chapters.js";
import { slipsByChapter } from "../../../site/guide/slips.js";
import { extendMarkdown } from "../../../site/markdown.js";

const md = extendMarkdown(new MarkdownIt({ html: true }));
const made = (fence: string) => new JSDOM(md.render(`\`\`\`${fence}\n\`\`\``)).window.document;

describe("guide", () => {
  it("says what students can do after each chapter, part by part, with its time", () => {
    const document = made("afterwards");
    expect(document.querySelectorAll("details.deep")).toHaveLength(course.parts.length);
    expect(document.querySelectorAll(".guide-time")).toHaveLength(guideChapters.length);
    expect(document.querySelectorAll("li")).toHaveLength(guideChapters.flatMap(({ goals }) => goals).length);
    expect(document.querySelectorAll(".katex").length).toBeGreaterThan(5);
  });

  it("has a plan for 1, 5 and 12 meetings, none longer than there is time for", () => {
    const tables = [...made("meetings").querySelectorAll("table")];
    expect(tables.map((table) => table.querySelectorAll("tbody tr").length)).toEqual([1, 5, 12]);
    for (const table of tables) {
      for (const cell of table.querySelectorAll(".number"))
        expect(Number(cell.textContent)).toBeLessThanOrEqual(90);
    }
  });

  it("has a place for the worked answer of every exercise, and no answer", () => {
    const places = made("slips").querySelectorAll("[data-answer]");
    expect(places).toHaveLength([...slipsByChapter.values()].flat().length);
    for (const place of places) expect(place.textContent).toBe("");
  });

  it("leads from each slide to its figure", () => {
    const links = [...made("slides").querySelectorAll("li a")].map((link) => link.getAttribute("href"));
    expect(links).toContain("/pages/relu/#fig-hinges");
  });
});
