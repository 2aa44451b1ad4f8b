import type { Drawing } from "./drawing.js";
import { simplifyStroke } from "./simplify-stroke.js";

/** Strokes with the points left out that lie near a line, rounded; strokes without points are left out. */
export function simplifiedStrokes(drawing: Drawing, epsilon = 2): Drawing {
  return drawing
    .filter(([xs]) => xs.length > 0)
    .map((stroke) => simplifyStroke(stroke, epsilon))
    .map(([xs, ys]) => [xs.map(Math.round), ys.map(Math.round)]);
}
