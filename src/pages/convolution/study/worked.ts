import type { ConvolutionExample } from "./check-convolution.js";

/** The worked example of the chapter: a window of 2 × 2 over 3 × 3 pixels, small enough for paper. */
export const workedConvolution: ConvolutionExample = {
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
