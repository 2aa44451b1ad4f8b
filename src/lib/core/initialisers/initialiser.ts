import type { Matrix } from "../matrix.js";
import type { Random } from "../random.js";

/** Fills the weights of a layer, W: [in × out], row by row. */
export type Initialiser = (w: Matrix, random: Random) => void;

/** Sets every element of w to what `draw` returns, row by row. Padding stays 0. */
export function fillWith(w: Matrix, draw: () => number): void {
  for (let i = 0; i < w.rows; i++) {
    for (let j = 0; j < w.cols; j++) w.data[i * w.stride + j] = draw();
  }
}
