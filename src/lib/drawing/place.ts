import type { Box, Drawing } from "./drawing.js";

/** Sides beyond which a drawing is refused, in pixels: far more than a picture shows, far less than overflows. */
const longest = 1e9;

/**
 * A drawing in the pixels of a picture: (x, y) ↦ scale · ((x, y) − middle of the box) + (centre, centre).
 *
 * @param box what is centred
 * @param scale in pixels a unit
 * @param centre the middle of the picture, in pixels from its left and from its top
 * @throws RangeError when a side of the box is longer than 10⁹ pixels
 */
export function placeDrawing(drawing: Drawing, box: Box, scale: number, centre: number): Drawing {
  const side = Math.max(box.right - box.left, box.bottom - box.top);
  if (!(side * scale <= longest)) {
    throw new RangeError(`drawing must be at most ${longest} pixels wide and high: ${side * scale}`);
  }
  const middleX = box.left / 2 + box.right / 2;
  const middleY = box.top / 2 + box.bottom / 2;
  return drawing.map(([xs, ys]) => [
    xs.map((x) => (x - middleX) * scale + centre),
    ys.map((y) => (y - middleY) * scale + centre),
  ]);
}
