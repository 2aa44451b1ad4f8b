import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on cross-entropy. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "loss-of-scores": {
    answer: `function loss(z: number[], t: number): number {
  const m = Math.max(...z);
  const sum = z.reduce((total, score) => total + Math.exp(score - m), 0);
  return m + Math.log(sum) - z[t];
}`,
    why: "The logarithm of the sum, minus the score of the truth. With the maximum taken out nothing overflows, and no logarithm of 0 is taken.",
  },
  gradient: {
    answer: `function gradient(z: number[][], labels: number[]): number[][] {
  return z.map((row, i) => softmax(row).map((p, j) => (p - (j === labels[i] ? 1 : 0)) / z.length));
}`,
    why: "(p − Y)/B: the probabilities, 1 less at the truth, divided by the batch because the loss is a mean.",
  },
  quarter: {
    answer: "2",
    why: "−ln ½ = ln 2 and −ln ⅛ = 3 ln 2. Their mean is 2 ln 2.",
  },
  "sure-and-wrong": {
    answer: "cross-entropy",
    why: "Its gradient at the truth is pₜ − 1, nearly −1. Squared error has the factor pₜ in front, with the whole Jacobian as well as with the diagonal alone, and pₜ is nearly 0.",
  },
  "one-hot-sum": {
    answer: `function meanLoss(p: number[][], Y: number[][]): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    for (let j = 0; j < p[i].length; j++) {
      if (Y[i][j] > 0) sum -= Y[i][j] * Math.log(p[i][j]);
    }
  }
  return sum / p.length;
}`,
    why: "The mean is over samples. Counting every class as well divides by B·n and makes the loss, and every gradient, too small by the factor n.",
  },
  "jacobian-steps": {
    answer: "0,1,2,3,4",
    why: "The gradient by p, the way back through softmax, the one put into the other, multiplied out, and a one-hot row adds up to 1.",
  },
  "one-hot-step": {
    answer: "p_j - Y_j",
    why: "Σᵢ Yᵢ = 1, so pⱼ times the sum is pⱼ.",
  },
  "p-minus-y": {
    answer: `dz_j = p_j (-Y_j/p_j + sum_i (Y_i/p_i) p_i)
= -Y_j + p_j sum_i Y_i
= p_j - Y_j`,
    why: "1/pⱼ cancels the pⱼ in front, and a one-hot row adds up to 1.",
  },
  "p-minus-y-directly": {
    answer: `= e^z_j / (sum_k e^z_k) - Y_j
= p_j - Y_j`,
    why: "ln u gives 1/u times e^zⱼ, and that is pⱼ. Of the second sum the term with k = j is left.",
  },
  "squared-through-softmax": {
    answer: "p_j (d_j - sum_i d_i p_i)",
    why: "By p the gradient is d. Back through softmax it goes as every gradient does.",
  },
};
