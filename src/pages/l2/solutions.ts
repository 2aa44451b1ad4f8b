import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on L2 and L1. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "penalised-step": {
    answer: `function step(w: number[], g: number[], eta: number, l1: number, l2: number): number[] {
  return w.map((value, k) => value - eta * (g[k] + l1 * Math.sign(value) + 2 * l2 * value));
}`,
    why: "The gradients of both penalties are added to that of the loss, and the step goes against the sum.",
  },
  "half-life": {
    answer: "0.99",
    why: "1 − 2·0.1·0.05 = 0.99. After 69 steps about half is left.",
  },
  threshold: {
    answer: "-0.2",
    why: "The size 0.7 becomes 0.2, the sign stays.",
  },
  convention: {
    answer: "0.005",
    why: "The gradients must be equal: 0.01·w = 2·0.005·w.",
  },
  "adam-price": {
    answer: "It shrinks the one with large gradients less.",
    why: "2λw goes into the same average and is divided by √v̂, which is a hundred times as large for that weight.",
  },
  "sign-bug": {
    answer: `function l1Gradient(w: number[], l1: number): number[] {
  return w.map((value) => l1 * Math.sign(value));
}`,
    why: "The gradient is the slope, λ₁·sign(w). As it stood, it was the penalty itself: it pushed negative weights farther away and faded near 0.",
  },
  "shrinking-step": {
    answer: `w_k - eta (g_k + 2 lambda w_k)
(1 - 2 eta lambda) w_k - eta g_k`,
    why: "Each step multiplies the weight by 1 − 2ηλ before the gradient is taken off.",
  },
  "l2-minimum": {
    answer: "a/(1 + 2 lambda)",
    why: "(w − a) + 2λw = 0: L2 shrinks by a factor.",
  },
  "l1-minimum": {
    answer: "sign(a) max(abs(a) - lambda, 0)",
    why: "L1 takes λ off the size, and stops at 0.",
  },
  "pull-under-adam": {
    answer: "2 eta lambda w/sqrt(v)",
    why: "Where gradients have been large, v is large, and the penalty hardly pulls. AdamW pulls every weight alike.",
  },
};
