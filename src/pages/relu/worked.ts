/** Two linear layers without a bend between them, and one drawing of two pixels. */
export const twoLayers = {
  x: [[1, -2]],
  W1: [
    [1, 0.5],
    [-1, 2],
  ],
  b1: [[0.5, 1]],
  W2: [
    [2, 0, 1],
    [1, -1, 0.5],
  ],
  b2: [[0, 1, -1]],
};

/** The worked example: the sums of three units for two samples, and what the loss says of what ReLU makes of them. */
export const example = {
  a: [
    [1.5, -2, 0.5],
    [-0.5, 3, -1],
  ],
  dh: [
    [2, 1, -1],
    [4, -0.5, 3],
  ],
};

/** The curve that bends are put together to follow, for x from −3 to 3. */
export function wave(x: number): number {
  return Math.sin(3 * x) * Math.exp(-0.2 * x * x) + 0.2 * x;
}

/** Where the curve is shown. */
export const shown = { from: -3, to: 3 };
