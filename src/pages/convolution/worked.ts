import type { ConvolutionExample } from "./study/check-convolution.js";

/** The worked example: a window of 2 × 2 over 3 × 3 pixels, small enough for paper. */
export const example: ConvolutionExample = {
  x: [
    [1, 2, 0],
    [0, 1, 3],
    [2, 0, 1],
  ],
  w: [
    [1, 0],
    [-1, 2],
  ],
  b: 0.5,
  dy: [
    [1, -1],
    [2, 0.5],
  ],
  window: { size: 2, stride: 1, padding: 0 },
};

/** Two windows to pool, and what comes back to their results. */
export const pooled = {
  x: [
    [1, 4, 2, 0],
    [3, 2, 1, 5],
  ],
  dy: [[2, -1]],
  size: 2,
};
