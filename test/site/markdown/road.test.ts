import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { chapters } from "../../../site/chapters.js";
import { road } from "../../../site/markdown/road.js";

const html = new MarkdownIt({ html: true }).use(road).render("```road\n```\n");
const { document } = new JSDOM(html).window;

describe("road", () => {
  it("stops at every chapter, in order", () => {
    const stops = [...document.querySelectorAll<HTMLElement>(".road-step")];
    expect(stops.map(({ dataset }) => dataset.chapter)).toEqual(chapters.map(({ slug }) => slug));
  });

  it("links every chapter", () => {
    for (const chapter of chapters) {
      const stop = document.querySelector(`[data-chapter="${chapter.slug}"]`);
      const link = stop?.querySelector("a")?.getAttribute("href");
      expect(link).toBe(`./pages/${chapter.slug}/`);
    }
  });

  it("draws a line from each stop to the next", () => {
    const legs = [...document.querySelectorAll<HTMLElement>(".road-line path")];
    expect(legs.map(({ dataset }) => dataset.from)).toEqual(chapters.slice(0, -1).map(({ slug }) => slug));
    for (const leg of legs) expect(leg.getAttribute("d")).toMatch(/^M[\d. -]+(C[\d. -]+)+$/);
  });

  it("is drawn the same way every time", () => {
    expect(new MarkdownIt({ html: true }).use(road).render("```road\n```\n")).toBe(html);
  });
});
