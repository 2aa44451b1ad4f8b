import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on training. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "steps-of-epoch": {
    answer: "47",
    why: "47: 46 whole batches are 46 · 128 = 5,888 drawings, and the 112 that are left make one more.",
  },
  "half-rate": {
    answer: "3,333",
    why: "t = 1/decay = 1/0.0003 ≈ 3,333 steps.",
  },
  chance: {
    answer: "the part of the largest class",
    why: "The part of the largest class: somebody who always names it, and never looks, is right so often.",
  },
  "rate-at": {
    answer: `function rateAt(t: number, eta0: number, decay: number): number {
  return eta0 / (1 + decay * t);
}`,
    why: "The formula gives the rate at step t from η₀ alone. Dividing again at every step multiplies all the divisors, and the rate is next to 0 after a few hundred steps.",
  },
  "one-step": {
    answer: "0,1,2,3,4",
    why: "Forwards, compare, backwards, and only then move: the way backwards needs the weights that were used on the way forwards.",
  },
};
