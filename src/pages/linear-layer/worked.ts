/** The worked example: two drawings of three pixels, two neurons, and what the loss says of their sums. */
export const example = {
  x: [
    [1, 2, 0],
    [0.5, -1, 3],
  ],
  W: [
    [2, -1],
    [0, 1],
    [1, 0.5],
  ],
  b: [[0.5, -2]],
  dy: [
    [1, -0.5],
    [0.5, 2],
  ],
};

/** The same with the first two pixels alone, so that W is square and a mistake in its shape does not show. */
export const square = { ...example, x: example.x.map((row) => row.slice(0, 2)), W: example.W.slice(0, 2) };
