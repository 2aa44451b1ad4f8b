import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Colour, contrast } from "../../bin/check/page/colour.js";

const tokens = readFileSync("src/style/tokens.css", "utf8");
/** A token with its colour in light pages and in dark ones: "--ink: var(--light, #22201c) var(--dark, #e6e2d8)". */
const pair = /^ {2}(--[\w-]+): var\(--light, (#[\da-f]{6})\) var\(--dark, (#[\da-f]{6})\);$/gm;
const colours = new Map([...tokens.matchAll(pair)].map(([, name, light, dark]) => [name, [light, dark]]));

/** "#rrggbb" */
function colourOf(written: string): Colour {
  const [r, g, b] = [1, 3, 5].map((from) => Number.parseInt(written.slice(from, from + 2), 16));
  return [r, g, b, 1];
}

describe("the ring around what has the focus", () => {
  const surfaces = [...colours.keys()].filter((name) => /^--paper|-wash$/.test(name));

  it.each(surfaces)("stands out on %s by 3 : 1 at least, in light and dark pages", (surface) => {
    for (const theme of [0, 1]) {
      const [ring, ground] = [colours.get("--accent")?.[theme], colours.get(surface)?.[theme]];
      expect(contrast(colourOf(ring ?? ""), colourOf(ground ?? ""))).toBeGreaterThanOrEqual(3);
    }
  });

  it("is asked about on six surfaces", () => {
    expect(surfaces).toHaveLength(6);
  });

  it("has that colour wherever a style sheet names one of its own", () => {
    const sheets = ["page", "chapter", "draw", "frame", "words"].map((name) =>
      readFileSync(`src/style/${name}.css`, "utf8"),
    );
    const rings = sheets.flatMap((css) => [
      ...css.matchAll(/:focus-visible\)?[^{]*\{[^}]*?outline: ([^;]+);/g),
    ]);
    expect(rings.length).toBeGreaterThan(1);
    for (const [, ring] of rings) expect(ring).toMatch(/var\(--accent\)/);
  });
});
