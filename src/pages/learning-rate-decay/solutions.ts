import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on learning-rate decay. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  rate: {
    answer: `function rate(eta0: number, decay: number, t: number): number {
  return eta0 / (1 + decay * t);
}`,
    why: "In the first step t = 0 and the rate is η₀. It has halved at t = 1/decay.",
  },
  "per-step": {
    answer: "0.002",
    why: "0.1/50: with 50 steps in an epoch, t grows 50 times as fast.",
  },
  "floor-by-hand": {
    answer: "0.333",
    why: "0.5/(1·(2 − 0.5)) = 1/3.",
  },
  reach: {
    answer: "0.1",
    why: "The rates add up to 0.01/(1 − 0.9) = 0.1, however long one trains.",
  },
  compounded: {
    answer: `function rates(eta0: number, decay: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, t) => eta0 / (1 + decay * t));
}`,
    why: "Each rate must come from η₀. Dividing the last rate once more multiplies all divisors up, 1·1.5·2·2.5 …, which falls faster than any power.",
  },
  "floor-steps": {
    answer: "0,1,2,3,4",
    why: "One step, the mean of its square, where it stays the same, and solved for it.",
  },
  "noise-floor": {
    answer: "eta v/(c (2 - eta c))",
    why: "1 − (1 − ηc)² = ηc(2 − ηc), and one η goes.",
  },
  "half-life": {
    answer: "1/d",
    why: "There the number below the line is 2.",
  },
  "half-life-of-a-power": {
    answer: "-ln 2/ln f",
    why: "t·ln f = ln ½ = −ln 2.",
  },
  "endless-sum": {
    answer: "eta/(1 - f)",
    why: "S − f·S = η₀. However long one trains, the weight goes no further than this times the gradient.",
  },
};
