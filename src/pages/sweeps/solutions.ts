import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on sweeps. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  "count-weights": {
    answer: "50890",
    why: "784·64 + 64 = 50,240 in the first layer and 64·10 + 10 = 650 in the second.",
  },
  "count-steps": {
    answer: "400",
    why: "⌈8,000/512⌉ = 16 steps an epoch, the last of them on 320 drawings; 25 · 16 = 400.",
  },
  "step-length": {
    answer: "1",
    why: "η·√n = 0.01 · 100.",
  },
  "best-trial": {
    answer: `function best(heldOut: number[]): number {
  let leader = -1;
  for (let k = 0; k < heldOut.length; k++) {
    if (Number.isNaN(heldOut[k])) continue;
    if (leader < 0 || heldOut[k] > heldOut[leader]) leader = k;
  }
  return leader;
}`,
    why: "NaN is left out before anything is compared. Larger, not at least as large, keeps the first of equals.",
  },
  "grid-size": {
    answer: `function grid(rows: number[], columns: number[]): number[][] {
  const pairs: number[][] = [];
  for (const down of rows) {
    for (const across of columns) pairs.push([down, across]);
  }
  return pairs;
}`,
    why: "A grid has rows times columns pairs. The function walked along a diagonal, and the trials it left out would not have been missed by anybody.",
  },
  "which-failure": {
    answer: "take a smaller learning rate and start over",
    why: "The second layer is dead. Its weights get no gradient, whatever the rate is from now on.",
  },
  "kind-of-task": {
    answer: "which animals are on a photograph",
    why: "A dog and a cat can be on the same photograph. In the others exactly one answer is right.",
  },
  "in-order": {
    answer: "0,1,2,3,4,5",
    why: "The rows that the number is measured on take part in nothing before it.",
  },
};
