import type { Solutions } from "../../lib/exercises/exercise.js";

/** Solutions of the exercises on experiments with data. They are built into a file of their own, or left out. */
export const solutions: Solutions = {
  balanced: {
    answer: `function balancedAccuracy(confusion: number[][]): number {
  const recalls: number[] = [];
  for (let k = 0; k < confusion.length; k++) {
    const drawn = confusion[k].reduce((total, count) => total + count, 0);
    if (drawn > 0) recalls.push(confusion[k][k] / drawn);
  }
  return recalls.reduce((total, recall) => total + recall, 0) / recalls.length;
}`,
    why: "Each class gives one recall, however many samples it has. As it stood, it was accuracy: samples counted, not classes.",
  },
  "weights-by-hand": {
    answer: "5, 0.556",
    why: "1000/(2·100) = 5 and 1000/(2·900) = 0.556. Together 100·5 = 500 and 900·0.556 = 500.",
  },
  "always-fork": {
    answer: "0.99, 0.5",
    why: "990 of 1,000 are right. The recalls are 1 and 0, their mean is 0.5: what guessing gets.",
  },
  "same-steps": {
    answer: "117.5",
    why: "Ten epochs of 94 steps are 940 steps. An epoch of 250 drawings has 8, and 940/8 = 117.5.",
  },
  "leak-bug": {
    answer: `function trainingRows(frequent: number[], rare: number[]): number[] {
  const keep = (rows: number[]) => rows.slice(Math.floor(rows.length / 5));
  const kept = keep(frequent);
  const few = keep(rare);
  return [...kept, ...kept.map((row, i) => few[i % few.length])];
}`,
    why: "If you repeat first, every rare drawing has copies on both sides. If you split first, no test drawing comes back in training.",
  },
  "which-test": {
    answer: "0.715, 0.9989",
    why: "(1 + 0.43)/2 = 0.715, and (500 + 0.43)/501 = 0.9989. The hammers weigh half in the one, and next to nothing in the other.",
  },
  "error-by-hand": {
    answer: "0.000438",
    why: "−0.0188/−42.922 = 0.000438. With three decimals it prints as 0.000; a standard error of 0 would make t infinite.",
  },
  "high-r-squared": {
    answer: "On the grid that was tried, a line leaves 4.5 % of the variance over.",
    why: "R² is the fraction of the variance around the mean that the fit explains, for the runs that were fitted.",
  },
};
