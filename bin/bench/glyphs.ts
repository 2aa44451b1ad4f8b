import type { Drawing, Stroke } from "../../src/lib/drawing/drawing.js";

/**
 * The glyphs of some characters of an SVG font as strokes, y down as on the pad.
 *
 * @param svg the file; each glyph is an element `glyph` with `unicode` and `d`
 * @param file its name, for errors
 * @throws RangeError when a character has no glyph, or one that is not of straight lines alone
 */
export function readGlyphs(svg: string, characters: readonly string[], file: string): Drawing[] {
  return characters.map((character) => {
    const path = new RegExp(`<glyph unicode="${character}"[^>]*\\sd="([^"]*)"`).exec(svg)?.[1];
    if (path === undefined) throw new RangeError(`${file} must have a glyph of every class: ${character}`);
    return strokesOf(path);
  });
}

/**
 * A path of straight lines as strokes: "M 0 9 L 5 0" goes from (0, −9) to (5, 0), since fonts have y up.
 *
 * @throws RangeError when it has other commands than M and L, or a point is not two numbers
 */
export function strokesOf(path: string): Drawing {
  const [before, ...parts] = path.split("M");
  if (before.trim() !== "" || parts.length === 0) throw new RangeError(`path must begin with M: ${path}`);
  return parts.map(strokeOf);
}

function strokeOf(part: string): Stroke {
  const points = part.split("L").map((text) =>
    text
      .trim()
      .split(/[\s,]+/)
      .map(Number),
  );
  for (const point of points) {
    if (!(point.length === 2 && point.every(Number.isFinite))) {
      throw new RangeError(`path must be of points with straight lines between them: M${part}`);
    }
  }
  return [points.map(([x]) => x), points.map(([, y]) => -y)];
}
