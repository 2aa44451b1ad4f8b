import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on ReLU. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  leaky: {
    answer: `function leaky(a: number[], alpha: number): number[] {
  return a.map((value) => (value > 0 ? value : alpha * value));
}

function leakyGradient(a: number[], dh: number[], alpha: number): number[] {
  return a.map((value, j) => (value > 0 ? dh[j] : alpha * dh[j]));
}`,
    why: "The function has slope 1 above 0 and slope α below. The gradient is what comes in, times the slope. As α is not 0, some of it always comes through.",
  },
  "by-hand": {
    answer: "1, 0, 0, -0.5",
    why: "da = (1, 0, 0, −0.5): the second unit is off, the third stands at 0, where the slope is taken to be 0. That a is 2 or 3 does not matter, only that it is above 0.",
  },
  collapse: {
    answer: "two",
    why: "Layers 1 and 2 have nothing between them, so W₁W₂ takes their place; likewise 3 and 4. ReLU between the second and the third keeps the two results apart.",
  },
  "twice-squeezed": {
    answer: `function sigmoidGradient(h: number[], dh: number[]): number[] {
  return h.map((s, j) => dh[j] * s * (1 - s));
}`,
    why: "h is σ(a) already, so the slope is h(1 − h). The function took the sigmoid a second time. As σ(h) lies between 0.5 and 0.73, its slope came out near ¼ everywhere: a saturated unit seemed to be alive, and the gradient was wrong by a different factor for each unit.",
  },
  "sigmoid-steps": {
    answer: "0,1,2,3,4",
    why: "The rule for 1/u, then u and u′ put in, then the fraction split into two factors, of which the second becomes 1 − σ.",
  },
  "relu-step": {
    answer: "dh ⊙ [a > 0]",
    why: "The slope is 1 where a > 0 and 0 elsewhere: what comes back goes through there, unchanged.",
  },
  "one-layer-bias": {
    answer: "c W + d",
    why: "(xV + c)W + d = x(VW) + (cW + d).",
  },
  "sigmoid-slope": {
    answer: `e^(-a) / (1 + e^(-a))^2
1/(1 + e^(-a)) ((1 + e^(-a)) - 1)/(1 + e^(-a))
s (1 - s)`,
    why: "The rule for 1/u, then the fraction in two factors: one is σ, the other 1 − σ.",
  },
  "tanh-slope": {
    answer: "1 - t^2",
    why: "(v² − u²)/v² = 1 − (u/v)², and u/v is t.",
  },
};
