import { equalisingWeights } from "../../lib/core/losses.js";
import { balancedAccuracy } from "../../lib/core/metrics.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { fitFigure } from "../../lib/labs/experiments/reported.js";
import { accuracyOfMix } from "../../lib/labs/experiments/test-mix.js";
import { confusion } from "./worked.js";

const balanced: Exercise = {
  id: "balanced",
  kind: "write",
  label: "Your function balancedAccuracy",
  functions: ["balancedAccuracy"],
  starter: `function balancedAccuracy(confusion: number[][]): number {
  // confusion[k][j]: samples of class k that were taken for class j.

  let right = 0;
  let all = 0;
  for (let k = 0; k < confusion.length; k++) {
    right += confusion[k][k];
    for (const count of confusion[k]) all += count;
  }
  return right / all;
}`,
  check: ({ balancedAccuracy: answer }) =>
    checkFunction(answer, {
      name: "balancedAccuracy",
      cases: [
        {
          inputs: {
            confusion: [
              [8, 2],
              [3, 7],
            ],
          },
          about: "with equally many of both",
        },
        { inputs: { confusion }, about: "with a rare class" },
        {
          inputs: {
            confusion: [
              [5, 0, 0],
              [1, 1, 0],
              [0, 3, 1],
            ],
          },
          about: "with three classes",
        },
        {
          inputs: {
            confusion: [
              [3, 1],
              [0, 0],
            ],
          },
          about: "with a class without samples",
        },
      ],
      expected: (confusion: number[][]) =>
        balancedAccuracy(Uint32Array.from(confusion.flat()), confusion.length),
    }),
  hints: [
    "Work out the recall of each class, then their mean.",
    "Recall is confusion[k][k] divided by the sum of confusion[k].",
    "Leave a class out when the sum of its row is 0.",
  ],
};

const forksAndHammers = {
  classes: ["fork", "hammer"],
  labels: Uint8Array.from({ length: 1000 }, (_, row) => (row < 900 ? 0 : 1)),
};

const weightsByHand: Exercise = {
  id: "weights-by-hand",
  kind: "numbers",
  label: "weight of a hammer, of a fork",
  expected: equalisingWeights(forksAndHammers, Uint32Array.from(forksAndHammers.labels.keys())).reverse(),
  tolerance: 0.001,
  slips: [
    {
      answer: [0.5, 0.5],
      say: "With equal weights the common class counts nine times as much as the rare one.",
    },
    { answer: [5 / 9, 5], say: "The rare class must count more. The hammer’s weight comes first." },
    {
      answer: [9, 1],
      say: "The ratio is right. To leave the mean as it was, the weights have to be N/(C·N_k).",
    },
    { answer: [10, 10 / 9], say: "That is N/N_k. Divide by the number of classes as well." },
    {
      answer: [0.1, 0.9],
      say: "Those are the shares of the two classes in the whole. The weights go the other way.",
    },
    {
      answer: [0.9, 0.1],
      say: "The ratio is right, but over all drawings the weights should average 1: N/(C·N_k).",
    },
  ],
  hints: ["N/(C·N_k), with N = 1000 and C = 2.", "For a hammer that is 1000/(2·100)."],
};

const alwaysFork: Exercise = {
  id: "always-fork",
  kind: "numbers",
  label: "accuracy, balanced accuracy",
  expected: [0.99, balancedAccuracy(Uint32Array.of(990, 0, 10, 0), 2)],
  tolerance: 0.0005,
  slips: [
    {
      answer: [0.99, 0.99],
      say: "Balanced accuracy is the mean of the recalls, and not one hammer is found.",
    },
    {
      answer: [0.99, 0.495],
      say: "That halves the accuracy. Take the recall of each class, 1 and 0, and their mean.",
    },
    { answer: [0.99, 0], say: "0 is the recall of hammers. Take the mean of both recalls." },
    { answer: [0.99, 1], say: "1 is the recall of forks. Take the mean of both recalls." },
    { answer: [0.5, 0.99], say: "The other way round: accuracy first." },
  ],
  hints: ["Write fractions of 1: 0.5 for 50 %.", "The recall of forks is 1. What is the recall of hammers?"],
};

const sameSteps: Exercise = {
  id: "same-steps",
  kind: "numbers",
  label: "epochs",
  expected: [(10 * Math.ceil(3000 / 32)) / Math.ceil(250 / 32)],
  tolerance: 0.6,
  slips: [
    {
      answer: [120],
      say: "You have the ratio of the drawings, but not all batches are full: 250 drawings make 8 batches, not 7.8.",
    },
    {
      answer: [94],
      say: "That is how many steps an epoch with 300 of a class has. Divide by the steps of an epoch with 25.",
    },
    { answer: [940], say: "Those are the steps. Divide by the steps of an epoch with 25 of a class." },
    { answer: [12], say: "That many epochs go with one of the larger set. There are ten." },
    { answer: [10], say: "With ten epochs it would have only 80 steps." },
  ],
  hints: [
    "An epoch takes a step for each batch, even for the last one, which is not full.",
    "300 of a class: 3,000/32, so 94 steps. 25 of a class: 250/32, so 8 steps.",
  ],
};

const leakBug: Exercise = {
  id: "leak-bug",
  kind: "repair",
  label: "Your function trainingRows",
  functions: ["trainingRows"],
  starter: `function trainingRows(frequent: number[], rare: number[]): number[] {
  const repeated = frequent.map((row, i) => rare[i % rare.length]);
  const keep = (rows: number[]) => rows.slice(Math.floor(rows.length / 5));
  return [...keep(frequent), ...keep(repeated)];
}`,
  check: ({ trainingRows: answer }) =>
    checkFunction(answer, {
      name: "trainingRows",
      cases: [
        {
          inputs: { frequent: [0, 1, 2, 3, 4], rare: [10, 11, 12, 13, 14] },
          about: "with equally many of both",
        },
        {
          inputs: { frequent: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], rare: [20, 21, 22, 23, 24] },
          about: "with half as many",
        },
      ],
      expected: (frequent: number[], rare: number[]) => {
        const keep = (rows: number[]) => rows.slice(Math.floor(rows.length / 5));
        const [kept, few] = [keep(frequent), keep(rare)];
        return [...kept, ...kept.map((_, i) => few[i % few.length])];
      },
    }),
  hints: [
    "A row that is kept for testing must not come back among the training rows.",
    "Split first, with keep(frequent) and keep(rare). Then repeat what is left of the rare ones.",
  ],
};

const whichTest: Exercise = {
  id: "which-test",
  kind: "numbers",
  label: "accuracy on the even test, at 500 to 1",
  expected: [accuracyOfMix(1, 0.43, 1), accuracyOfMix(1, 0.43, 500)],
  tolerance: 0.0005,
  slips: [
    { answer: [0.43, 0.43], say: "That is the recall of hammers. Count the forks too." },
    {
      answer: [0.715, 0.715],
      say: "The first is right. The second test has 500 forks to each hammer, so weight the recalls accordingly.",
    },
    { answer: [0.715, 0.998], say: "You have rounded, or counted no hammer as right: it is 500.43 of 501." },
    { answer: [0.9989, 0.715], say: "The other way round: the even test comes first." },
  ],
  hints: [
    "Of 1 fork and 1 hammer, how many are right? And of 500 forks and 1 hammer?",
    "Of 500 forks and a hammer, 500.43 out of 501 are right on average.",
  ],
};

const errorByHand: Exercise = {
  id: "error-by-hand",
  kind: "numbers",
  label: "standard error",
  expected: [fitFigure("accuracy", "categories").value / fitFigure("accuracy", "categories, t").value],
  tolerance: 0.000002,
  slips: [
    { answer: [-0.000438], say: "A standard error is a length and has no sign. Here t is negative too." },
    { answer: [0.8069336], say: "That is the product. t is the coefficient divided by its standard error." },
    { answer: [2283.085], say: "That is t divided by the coefficient. It goes the other way round." },
    {
      answer: [0],
      say: "That is what the table prints. Divide the coefficient by t to get the digits back.",
    },
  ],
  hints: ["t is the coefficient divided by its standard error.", "So divide −0.0188 by −42.922."],
};

const highRSquared: Exercise = {
  id: "high-r-squared",
  kind: "choose",
  label: "What follows",
  choices: [
    "More rows cause the accuracy to rise.",
    "With twice as many rows as the grid had, accuracy goes on as the line does.",
    "On the grid that was tried, a line leaves 4.5 % of the variance over.",
    "95.5 % of the drawings are answered right.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "On the grid that was tried, a line leaves 4.5 % of the variance over.",
        "1 − 0.955 = 0.045. What lies beyond the grid, and why, R² does not say.",
      ],
      {
        "More rows cause the accuracy to rise.":
          "R² knows nothing of causes, and with more rows there were more steps too.",
        "With twice as many rows as the grid had, accuracy goes on as the line does.":
          "A line goes on for ever. Accuracy ends at 100 %.",
      },
      "R² is a fraction of a variance, not of the drawings.",
    ),
  hints: ["What is R² a fraction of?"],
};

/** The exercises of the chapter on experiments with data. */
export const exercises: ChapterExercises = {
  chapter: "data-experiments",
  address: import.meta.url,
  list: [balanced, weightsByHand, alwaysFork, sameSteps, leakBug, whichTest, errorByHand, highRSquared],
};
