import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { guideChapters } from "../../../site/guide/guide-chapters.js";
import { directNeeds, needsGraph, needsTable } from "../../../site/guide/needs-graph.js";

const chapters = [
  { slug: "a", needs: [] },
  { slug: "b", needs: ["a"] },
  { slug: "c", needs: ["a", "b"] },
].map((chapter, k) => ({ ...chapter, title: chapter.slug.toUpperCase(), number: k + 1 }));

describe("directNeeds", () => {
  it("leaves out what another need has already", () => {
    expect(directNeeds({ needs: ["a", "b"] }, chapters)).toEqual(["b"]);
    expect(directNeeds({ needs: ["a"] }, chapters)).toEqual(["a"]);
  });
});

describe("needsGraph", () => {
  it("names every chapter and draws an arrow for each direct need, inside its frame", () => {
    const { document } = new JSDOM(needsGraph(guideChapters)).window;
    const arrows = guideChapters.flatMap((chapter) => directNeeds(chapter, guideChapters));
    expect(document.querySelectorAll(".needs-bow")).toHaveLength(arrows.length);
    const names = Array.from(document.querySelectorAll("text"), ({ textContent }) => textContent);
    expect(names).toEqual(guideChapters.map(({ number, title }) => `${number} ${title}`));
    for (const bow of document.querySelectorAll(".needs-bow")) {
      for (const x of bow.getAttribute("d")?.match(/-?[\d.]+(?= )/g) ?? [])
        expect(Number(x)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("needsTable", () => {
  it("says of each chapter all that it needs, and what needs it", () => {
    const { document } = new JSDOM(needsTable(chapters)).window;
    const rows = Array.from(document.querySelectorAll("tbody tr"), (row) =>
      Array.from(row.children, ({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["1 A", "none", "B, C"],
      ["2 B", "A", "C"],
      ["3 C", "A, B", "none"],
    ]);
  });
});
