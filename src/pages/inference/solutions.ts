import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on inference. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "header-length": {
    answer: "528",
    why: "The lowest byte comes first: 0x10 + 0x02 · 256 = 16 + 512 = 528.",
  },
  "same-answer": {
    answer: "it stays",
    why: "Dividing by 3 keeps the order of the scores, and the answer is the greatest of them.",
  },
  ece: {
    answer: "0.2",
    why: "All answers lie in one interval: |0.6 − 0.8| = 0.2.",
  },
  forward: {
    answer: `function answer(x: number[], W: number[][], b: number[]): number {
  const sums = b.map((start, j) => x.reduce((all, pixel, i) => all + pixel * W[i][j], start));
  return sums.reduce((at, sum, j) => (sum > sums[at] ? j : at), 0);
}`,
    why: "Each class is a weighted sum with its bias. The answer is the place of the greatest.",
  },
};
