import { checkFunction } from "../../lib/exercises/check-function.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";

const fullBatchSteps: Exercise = {
  id: "full-batch-steps",
  kind: "numbers",
  label: "steps with B = 128, steps with a full batch",
  expected: [739, 1],
  tolerance: 0,
  slips: [
    { answer: [738, 1], say: "The characters that are left over make one more, shorter batch." },
    { answer: [738.08, 1], say: "There are no fractions of a step: the last batch is just shorter." },
    { answer: [739, 94474], say: "A full batch is all characters at once." },
    { answer: [1, 739], say: "The other way round: B = 128 first." },
    { answer: [739, 739], say: "With a full batch all characters go into one step." },
  ],
  hints: ["The last batch of an epoch holds the rows that are left over.", "94,474 / 128 = 738.08."],
};

const count47: Exercise = {
  id: "count-47",
  kind: "numbers",
  label: "weights and biases",
  expected: [784 * 47 + 47 + 47 * 47 + 47],
  tolerance: 0,
  slips: [
    { answer: [784 * 47 + 47 * 47], say: "Those are the weights. Add 47 biases for each layer." },
    { answer: [784 * 47 + 47 * 47 + 47], say: "Both layers have biases." },
    { answer: [784 * 47 + 47], say: "The second layer is missing." },
    {
      answer: [784 + 47 + 47],
      say: "Those are the numbers that pass through. Each layer has in · out weights.",
    },
  ],
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
  kind: "numbers",
  label: "sum of the row, to three decimals",
  expected: [-0.1 * 0.9 ** 2 + 0.2 ** 2 * 0.8 + 0.7 ** 2 * 0.3],
  tolerance: 5e-4,
  slips: [
    { answer: [0], say: "With the whole Jacobian it would be 0. Through the diagonal alone it is not." },
    { answer: [0.26], say: "Check the sign at the label: p − y is −0.9 there." },
    { answer: [-0.081], say: "That is the label alone. The other classes have a gradient too." },
    { answer: [0.179], say: "Those are the other classes. At the label it is −0.1·0.9²." },
    {
      answer: [-0.09 + 0.16 + 0.21],
      say: "Those are the diagonals of the Jacobian. Each is multiplied by p − y, which is −0.9 at the label and p elsewhere.",
    },
    {
      answer: [-0.09 + 0.2 ** 2 * 0.8 + 0.7 ** 2 * 0.3],
      say: "At the label 0.9 comes twice: from p − y and from 1 − p.",
    },
  ],
  hints: [
    "At the label the diagonal gives −pₜ(1 − pₜ)², at every other class pⱼ²(1 − pⱼ).",
    "−0.1 · 0.81 + 0.04 · 0.8 + 0.49 · 0.3.",
  ],
};

const recallF: Exercise = {
  id: "recall-f",
  kind: "numbers",
  label: "recall",
  expected: [0.64],
  slips: [
    { answer: [0.36], say: "That is the fraction that was missed." },
    { answer: [128 / 188], say: "All 200 true f count, including those taken for other classes." },
    { answer: [128 / 140], say: "All 200 true f count, including those taken for F." },
    { answer: [128], say: "That is how many were found. Out of how many?" },
    { answer: [0.3], say: "That is the fraction that was taken for F." },
    { answer: [1.5625], say: "The other way round: found, divided by all." },
  ],
  hints: ["It is the fraction of the true f that was found.", "128 of 200."],
};

const lookAlikes: Exercise = {
  id: "look-alikes",
  kind: "numbers",
  label: "accuracy, to four decimals",
  expected: [1 - 1 / 47],
  tolerance: 1e-4,
  slips: [
    { answer: [0.5], say: "That is for 0 and O. The other 45 classes are all right." },
    { answer: [45 / 47], say: "Half of the 0s and Os are right by guessing." },
    { answer: [1 - 0.5 / 47], say: "Two classes are concerned, and half of each is lost." },
    { answer: [1 / 47], say: "That is what is lost." },
  ],
  hints: [
    "Of the 400 characters that are 0 or O, how many can be right at best?",
    "Of the 47 · 200 characters, 200 are wrong whatever the network says.",
  ],
};

/** The exercises of the chapter on training on characters. */
export const exercises: ChapterExercises = {
  chapter: "train-characters",
  address: import.meta.url,
  list: [fullBatchSteps, count47, combinePasses, diagonalBug, jointDrift, recallF, lookAlikes],
};
