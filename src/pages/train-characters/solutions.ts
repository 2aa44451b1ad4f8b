import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on training on characters. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "full-batch-steps": {
    answer: "739, 1",
    why: "94,474 / 128 = 738.08, so there are 738 full batches and one with the 10 rows that are left. A full batch is one step.",
  },
  "count-47": {
    answer: "39151",
    why: "784 · 47 + 47 = 36,895 in the first layer and 47 · 47 + 47 = 2,256 in the second.",
  },
  "combine-passes": {
    answer: `function combine(means: number[], rows: number[]): number {
  let [whole, counted] = [0, 0];
  for (let k = 0; k < means.length; k++) {
    whole += rows[k] * means[k];
    counted += rows[k];
  }
  return whole / counted;
}`,
    why: "rows[k] · means[k] is the sum of the gradients of pass k. The sum over all passes, divided by all rows, is the mean of the batch.",
  },
  "diagonal-bug": {
    answer: `function gradient(p: number[], y: number[]): number[] {
  const error = p.map((pk, k) => pk - y[k]);
  const shared = error.reduce((all, dk, k) => all + dk * p[k], 0);
  return p.map((pj, j) => pj * (error[j] - shared));
}`,
    why: "As it stood, it used the derivative of each probability by its own score alone. The terms −dᵢpᵢpⱼ of the other probabilities were missing.",
  },
  "joint-drift": {
    answer: "0.098",
    why: "−0.081 + 0.032 + 0.147 = 0.098. It is above 0: the network is sure of a wrong class, and a step takes the scores down together. With the whole Jacobian the row adds up to 0.",
  },
  "recall-f": {
    answer: "0.64",
    why: "128 / 200. What other classes are taken for f does not count here: that is a matter of precision.",
  },
  "look-alikes": {
    answer: "0.9787",
    why: "Whoever says 0 for all of them, or O, or guesses, is right for 200 of the 400 on average. 200 of 9,400 are wrong: 1 − 1/47 = 0.9787.",
  },
};
