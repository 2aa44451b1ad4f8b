import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareRow } from "../../lib/exercises/compare-row.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";

const fullBatchSteps: Exercise = {
  id: "full-batch-steps",
  kind: "predict",
  label: "steps with B = 128, steps with a full batch",
  check: (answer) => compareRow(answer, [739, 1], 0),
  hints: ["The last batch of an epoch has the rows that are left.", "94,474 / 128 = 738.08."],
};

const count47: Exercise = {
  id: "count-47",
  kind: "predict",
  label: "weights and biases",
  check: (answer) => compareRow(answer, [784 * 47 + 47 + 47 * 47 + 47], 0),
  hints: ["784 · 47 weights and 47 biases in the first layer.", "47 · 47 and 47 more in the second."],
};

const combinePasses: Exercise = {
  id: "combine-passes",
  kind: "write",
  label: "Your function combine",
  functions: ["combine"],
  starter: `function combine(means: number[], rows: number[]): number {
  // means[k] is the mean gradient of pass k, which had rows[k] rows.

  return 0;
}`,
  check: ({ combine: answer }) =>
    checkFunction(answer, {
      name: "combine",
      cases: [
        { inputs: { means: [0.5, 0.1], rows: [4, 4] }, about: "with passes of one size" },
        { inputs: { means: [0.15, 1.2], rows: [2, 1] }, about: "with a small pass at the end" },
        { inputs: { means: [2, -1, 0.5], rows: [4096, 4096, 266] }, about: "with three passes" },
      ],
      expected: (means: number[], rows: number[]) => {
        const whole = rows.reduce((sum, count) => sum + count, 0);
        return means.reduce((sum, mean, k) => sum + (rows[k] / whole) * mean, 0);
      },
    }),
  hints: [
    "Each pass counts for its share of all rows.",
    "Add rows[k] * means[k], then divide by the sum of rows.",
  ],
};

const diagonalBug: Exercise = {
  id: "diagonal-bug",
  kind: "repair",
  label: "Your function gradient",
  functions: ["gradient"],
  starter: `function gradient(p: number[], y: number[]): number[] {
  return p.map((pj, j) => (pj - y[j]) * pj * (1 - pj));
}`,
  check: ({ gradient: answer }) =>
    checkFunction(answer, {
      name: "gradient",
      cases: [
        { inputs: { p: [0.5, 0.25, 0.25], y: [1, 0, 0] }, about: "for three classes" },
        { inputs: { p: [0.1, 0.2, 0.3, 0.4], y: [0, 0, 1, 0] }, about: "for four classes" },
        { inputs: { p: [0.5, 0.5], y: [0, 1] }, about: "for two classes" },
      ],
      expected: (p: number[], y: number[]) => {
        const mean = p.reduce((sum, pk, k) => sum + (pk - y[k]) * pk, 0);
        return p.map((pj, j) => pj * (pj - y[j] - mean));
      },
    }),
  hints: [
    "Each score acts on all probabilities, not on its own alone.",
    "dzⱼ = pⱼ(dⱼ − Σ dᵢpᵢ) with d = p − y.",
  ],
};

const jointDrift: Exercise = {
  id: "joint-drift",
  kind: "predict",
  label: "sum of the row, to three decimals",
  check: (answer) => compareRow(answer, [-0.1 * 0.9 ** 2 + 0.2 ** 2 * 0.8 + 0.7 ** 2 * 0.3], 5e-4),
  hints: [
    "At the label the diagonal gives −pₜ(1 − pₜ)², at every other class pⱼ²(1 − pⱼ).",
    "−0.1 · 0.81 + 0.04 · 0.8 + 0.49 · 0.3.",
  ],
};

const recallF: Exercise = {
  id: "recall-f",
  kind: "predict",
  label: "recall",
  check: (answer) => compareRow(answer, [0.64], 1e-6),
  hints: ["The part of the true f that was found.", "128 of 200."],
};

const lookAlikes: Exercise = {
  id: "look-alikes",
  kind: "predict",
  label: "accuracy, to four decimals",
  check: (answer) => compareRow(answer, [1 - 1 / 47], 1e-4),
  hints: [
    "Of the 400 characters that are 0 or O, how many can be right at best?",
    "200 of 47 · 200 are wrong, whatever is said.",
  ],
};

/** The exercises of the chapter on training on characters. */
export const exercises: ChapterExercises = {
  chapter: "train-characters",
  address: import.meta.url,
  list: [fullBatchSteps, count47, combinePasses, diagonalBug, jointDrift, recallF, lookAlikes],
};
