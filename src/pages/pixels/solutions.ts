import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on pixels. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  there: { answer: "149", why: "k = 28 · 5 + 9 = 149." },
  back: { answer: "17, 24", why: "500 = 28 · 17 + 24: row 17, column 24." },
  "batch-shapes": {
    answer: "[32 × 784] and [32 × 47]",
    why: "X is [32 × 784], Y is [32 × 47].",
  },
  upright: { answer: "563", why: "28 · 20 + 3 = 563." },
  "best-of-20": {
    answer: "It is too good on average, because the network was chosen by it.",
    why: "It is too good on average. Choose by held-out drawings, then measure the chosen network once on the test set.",
  },
  "to-vector": {
    answer: `function toVector(picture: number[][]): number[] {
  const height = picture.length;
  const width = picture[0].length;
  const x = new Array(height * width).fill(0);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      x[width * r + c] = picture[r][c] / 255;
    }
  }
  return x;
}`,
    why: "r whole rows of width pixels come before row r, so the pixel is at width · r + c. Its level is divided by 255.",
  },
  "swapped-twice": {
    answer: `function upright(shipped: number[][]): number[][] {
  const picture = shipped.map((row) => [...row]);
  for (let r = 0; r < picture.length; r++) {
    for (let c = 0; c < r; c++) {
      const kept = picture[r][c];
      picture[r][c] = picture[c][r];
      picture[c][r] = kept;
    }
  }
  return picture;
}`,
    why: "As it stood, each pair was swapped at (r, c) and swapped back at (c, r). With c < r each pair is met once, and the diagonal stays.",
  },
  "honest-number": {
    answer: "0,1,2,3,4",
    why: "The test drawings are set apart before anything else, and measure once, after every choice has been made by held-out drawings.",
  },
};
