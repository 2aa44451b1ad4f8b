import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on initialisation. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "xavier-limit": {
    answer: `function limit(inputs: number, outputs: number): number {
  return Math.sqrt(6 / (inputs + outputs));
}`,
    why: "v = 2/(in + out), and c = √(3v).",
  },
  fade: {
    answer: "0.5",
    why: "½ · 50 · 0.02 = 0.5: after ten layers a thousandth is left.",
  },
  "he-deviation": {
    answer: "0.1",
    why: "√(2/200) = 0.1. The number of outputs has no part in it.",
  },
  "equal-biases": {
    answer: "Yes: the units differ by their weights, so their biases get different gradients.",
    why: "Symmetry needs units that are equal in everything. The weights differ, so the sums differ, and what comes back differs.",
  },
  "uniform-bug": {
    answer: `function draw(count: number, v: number, random: () => number): number[] {
  const c = Math.sqrt(3 * v);
  return Array.from({ length: count }, () => c * (2 * random() - 1));
}`,
    why: "Two mistakes: numbers from 0 to c have the mean c/2, and a uniform distribution in [−c, c] has the variance c²/3, so c = √(3v).",
  },
  "variance-steps": {
    answer: "0,1,2,3,4",
    why: "The square is multiplied out, independence removes the mixed terms, and n equal ones are left.",
  },
  "forward-variance": {
    answer: `sum_k sum_l h_k h_l E[w_k w_l]
sum_k sum_l h_k h_l v [k = l]
v sum_k h_k^2`,
    why: "Two different weights are independent and of mean 0, so only the squares are left.",
  },
  "he-variance": {
    answer: "2/n_in",
    why: "½·n_in·v = 1.",
  },
  "uniform-limit": {
    answer: "sqrt(3 v)",
    why: "The variance is c²/3.",
  },
};
