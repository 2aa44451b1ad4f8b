import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on the linear layer. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "dw-shape": {
    answer: "[784 × 128]",
    why: "[784 × 128], the shape of W. The 32 drawings are summed away.",
  },
  "by-hand": {
    answer: "-1, 4",
    why: "y = (−1, 4): 2·1 − 1·4 + 1 and 2·3 − 1·0 − 2.",
  },
  "swapped-indices": {
    answer: "It runs past the end of the rows of W, and is wrong.",
    why: "The indices of W are swapped. It must be dy[i][j] * W[k][j]. With a square W no shape would complain; only the gradient check would.",
  },
  "bias-sum": {
    answer: "-2.5, 1",
    why: "db is the sum of the rows of dy: 1 + 0.5 − 4 = −2.5 and −2 + 3 + 0 = 1.",
  },
  forward: {
    answer: `function layer(x: number[][], W: number[][], b: number[]): number[][] {
  const y: number[][] = [];
  for (let i = 0; i < x.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      let sum = b[j];
      for (let k = 0; k < W.length; k++) sum += x[i][k] * W[k][j];
      row.push(sum);
    }
    y.push(row);
  }
  return y;
}`,
    why: "The sum of neuron j for drawing i begins with its bias and takes one product for each input. The library’s affine does the same with the loops over k and j exchanged, because rows of W lie together in memory.",
  },
  "lost-batch": {
    answer: `function weightGradient(x: number[][], dy: number[][]): number[][] {
  const dW: number[][] = [];
  for (let k = 0; k < x[0].length; k++) {
    const row: number[] = [];
    for (let j = 0; j < dy[0].length; j++) {
      let sum = 0;
      for (let i = 0; i < x.length; i++) sum += x[i][k] * dy[i][j];
      row.push(sum);
    }
    dW.push(row);
  }
  return dW;
}`,
    why: "The inner loop must add: sum += …, not sum = …. As it stood, only the last drawing of the batch was left. A batch of one hides the mistake, and a network would still learn, from a part of its drawings.",
  },
  "dw-steps": {
    answer: "0,1,2,3,4",
    why: "The chain rule comes first, over all of y. Then the terms that are 0 are dropped, the two derivatives are put in, the sum is written so that neighbouring indices meet, and it is a product of matrices.",
  },
  "dw-entry": {
    answer: "sum_i x_ik dy_ij",
    why: "w_kj is in y_ij of every drawing i, times x_ik. Each of these moves the loss by dy_ij.",
  },
  "dw-matrix": {
    answer: "x^T dy",
    why: "The sum runs over the first index of both, so the left factor is turned: [m × B] times [B × n].",
  },
  "dx-step": {
    answer: `dx_ik = sum_a sum_j dy_aj [a = i] w_kj
= sum_j dy_ij w_kj`,
    why: "Only row i of y has x_ik in it, so the bracket leaves one term of the sum over the drawings.",
  },
  "db-derivation": {
    answer: `db_j = sum_i sum_c dy_ic [c = j]
= sum_i dy_ij`,
    why: "The bias is added to every row, with the factor 1, in its own column alone.",
  },
};
