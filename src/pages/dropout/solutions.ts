import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on dropout. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  drop: {
    answer: `function drop(h: number[], u: number[], r: number): number[] {
  return h.map((value, j) => (u[j] < r ? 0 : value / (1 - r)));
}`,
    why: "Dropped with chance r, and divided by the keep rate otherwise, so that the mean stays h.",
  },
  kept: {
    answer: "10",
    why: "2/(1 − 0.8) = 10. With so high a drop rate what stays is multiplied by five.",
  },
  mode: {
    answer: "It is used in training mode.",
    why: "The weights are fixed. Only masks are left to chance, and in use there should be none.",
  },
  subnetworks: {
    answer: "20",
    why: "Twenty units, each there or not: 2²⁰, about a million networks.",
  },
  "new-mask": {
    answer: `function gradient(dy: number[], u1: number[], u2: number[], r: number): number[] {
  return dy.map((d, j) => (u1[j] < r ? 0 : d / (1 - r)));
}`,
    why: "The mask of the pass forwards, with its scaling. A new one would send gradients to units that were not there.",
  },
  "geometric-steps": {
    answer: "0,1,2,3,4",
    why: "The mean of a logarithm is the logarithm of the geometric mean. The common factor goes away when all are made to add up to 1.",
  },
  "through-the-mask": {
    answer: "dt ⊙ M",
    why: "h̃ = h ⊙ M, so each number passes its own factor on the way back.",
  },
  "mean-score": {
    answer: `sum_k h_k E[M_k] w_k + b
sum_k h_k w_k + b`,
    why: "The mask has the mean 1, and everything else is not random.",
  },
  "variance-of-a-unit": {
    answer: "h_j^2 r/(1 - r)",
    why: "h²(1/(1 − r) − 1). At r = ½ the noise is as large as the unit itself.",
  },
};
