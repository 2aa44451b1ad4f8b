import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as workbook from "../../../course.js";
import { chapters, pageFile } from "../../../site/chapters.js";
import { render } from "../../../site/markdown/math.js";
import { notation } from "../../../site/words/notation.js";
import { formulasOf, lettersOf } from "./formulas-of.js";

/** Letters of a page that the notation does not explain there. */
function unexplained(slug: string, markdown: string): string[] {
  const known = new Set(
    notation.filter(({ pages }) => !pages || pages.includes(slug)).flatMap(({ letters }) => letters),
  );
  return [...new Set(formulasOf(markdown).flatMap(lettersOf))].filter((letter) => !known.has(letter));
}

describe("notation", () => {
  it.each(chapters.map(({ slug }) => slug))("explains every symbol of %s", (slug) => {
    expect(unexplained(slug, readFileSync(pageFile(slug), "utf8"))).toEqual([]);
  });

  it("would miss a symbol that it does not have", () => {
    expect(unexplained("relu", "Some $\\zeta$ and $Q_{ij}$, no `$K$`.")).toEqual(["\\zeta", "Q"]);
  });

  it("has symbols that can be set, and pages that are chapters of the workbook", () => {
    const slugs = workbook.parts.flatMap((part) => part.chapters.map(({ slug }) => slug));
    for (const { tex, since, pages = [since] } of notation) {
      expect(render(tex, false)).not.toContain("katex-error");
      for (const slug of pages) expect(slugs).toContain(slug);
    }
  });
});
