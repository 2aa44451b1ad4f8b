/** The worked example, and below it a second sample: scores of three classes, and what the loss says of their shares. */
export const example = {
  z: [
    [1, 2, 0],
    [0.5, -1, 1],
  ],
  dp: [
    [1, -1, 2],
    [0.5, 1, 0],
  ],
};

/** Two scores whose shares are to depend on their difference alone, before and after something is added to both. */
export const pair = [3, 1];

/** What one may try in place of e to the power of z: each is above 0 and rises with z above 0. */
export const candidates = [
  { name: "e to the power of z", f: (z: number) => Math.exp(z) },
  { name: "2 to the power of z", f: (z: number) => 2 ** z },
  { name: "ln(1 + e to the power of z)", f: (z: number) => Math.log1p(Math.exp(z)) },
  { name: "1 + z²", f: (z: number) => 1 + z * z },
];
