import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../../site/chapters.js";
import { render } from "../../../site/markdown/math.js";
import { notation } from "../../../site/words/notation.js";

/** Commands that shape a formula and stand for nothing. */
const shaping = new Set(
  "frac dfrac tfrac sqrt sum prod int lim max min ln log cos tanh sin cdot cdots dots vdots times odot le ge ne in to approx leftarrow infty underbrace sym Bigl Bigr bigl bigr left right lfloor rfloor lceil rceil pm lvert rvert lVert rVert hat tilde quad qquad textstyle varepsilon_ mathsf substack Longleftrightarrow"
    .split(" ")
    .map((name) => `\\${name}`),
);

/** Formulas of a page, without code and live values. */
function formulasOf(markdown: string): string[] {
  const prose = markdown
    .replace(/```[\s\S]*?```/g, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\$\{[^}]*\}/g, "");
  const displayed = Array.from(prose.matchAll(/\$\$([\s\S]*?)\$\$/g), ([, tex]) => tex);
  const inline = Array.from(
    prose.replace(/\$\$[\s\S]*?\$\$/g, "").matchAll(/\$([^$\n]+)\$/g),
    ([, tex]) => tex,
  );
  return [...displayed, ...inline];
}

/** Letters and Greek commands of a formula; words in it, as “in” of a shape, are no letters. */
function lettersOf(tex: string): string[] {
  const bare = tex
    .replace(/\\(text|operatorname|begin|end)\*?\{[^}]*\}/g, " ")
    .replace(/(?<![A-Za-z\\])(in|out|max|min)(?![A-Za-z])/g, " ");
  return Array.from(bare.matchAll(/\\[A-Za-z]+|[A-Za-z]/g), ([letter]) => letter).filter(
    (letter) => !shaping.has(letter),
  );
}

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

  it("has symbols that can be set, and pages that are chapters", () => {
    for (const { tex, pages = [] } of notation) {
      expect(render(tex, false)).not.toContain("katex-error");
      for (const slug of pages) expect(chapters.map((chapter) => chapter.slug)).toContain(slug);
    }
  });
});
