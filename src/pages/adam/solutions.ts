import type { Solutions } from "../../lib/exercises/exercise.js";
import { constantsInCode } from "./worked.js";

/** Solutions of the exercises on Adam. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "adam-step": {
    answer: `function step(w: number, g: number, m: number, v: number, t: number): number[] {
  ${constantsInCode}
  const newM = beta1 * m + (1 - beta1) * g;
  const newV = beta2 * v + (1 - beta2) * g * g;
  const mHat = newM / (1 - beta1 ** t);
  const vHat = newV / (1 - beta2 ** t);
  return [w - (eta * mHat) / (Math.sqrt(vHat) + epsilon), newM, newV];
}`,
    why: "Two averages, two corrections, one quotient. The averages are kept uncorrected: each correction belongs to one step only.",
  },
  "first-step": {
    answer: "0.31",
    why: "m̂/√v̂ = −0.004/0.004 = −1, so w = 0.3 + 0.01. The size of the gradient does not matter.",
  },
  bias: {
    answer: "0.010",
    why: "1 − 0.999¹⁰ ≈ 0.00996: after ten steps v is a hundredth of what it estimates.",
  },
  scale: {
    answer: "Adam",
    why: "The step is a quotient of two averages that grow alike.",
  },
  multiplied: {
    answer: `function weights(w: number, gradients: number[]): number[] {
  ${constantsInCode}
  const path: number[] = [];
  let m = 0;
  let v = 0;
  for (let k = 0; k < gradients.length; k++) {
    const g = gradients[k];
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    const mHat = m / (1 - beta1 ** (k + 1));
    const vHat = v / (1 - beta2 ** (k + 1));
    w -= (eta * mHat) / (Math.sqrt(vHat) + epsilon);
    path.push(w);
  }
  return path;
}`,
    why: "The averages are too small, so they must be divided by 1 − βᵗ. Multiplying makes them smaller still. It trains all the same, which is why such a mistake can stand for years.",
  },
  "bias-steps": {
    answer: "0,1,2,3,4",
    why: "The line put into itself, its mean, the geometric series, and the division that undoes it.",
  },
  "bias-of-the-mean": {
    answer: `(1 - beta) (1 - beta^t)/(1 - beta) G
(1 - beta^t) G`,
    why: "A geometric series of t terms: what is missing to 1 is βᵗ, the weight of m₀ = 0.",
  },
  "adam-first-step": {
    answer: "eta g/(abs(g) + epsilon)",
    why: "The corrections undo the averages of one gradient: m̂ = g and v̂ = g².",
  },
  "uncorrected-step": {
    answer: "eta (1 - beta_1)/sqrt(1 - beta_2) sign(g)",
    why: "m = (1 − β₁)g, v = (1 − β₂)g², and g over |g| is its sign.",
  },
};
