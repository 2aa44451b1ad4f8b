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
};
