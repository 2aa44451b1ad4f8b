import { layerSizes, parameterCount } from "../../lib/core/network-size.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";

const countWeights: Exercise = {
  id: "count-weights",
  kind: "numbers",
  label: "weights and biases",
  expected: [parameterCount(layerSizes(784, [64], 10))],
  tolerance: 0,
  slips: [
    {
      answer: [784 * 64 + 64 * 10],
      say: "Those are the weights. Add the biases: one for each output of a layer.",
    },
    { answer: [784 * 64 + 64 + 64 * 10], say: "The last layer has biases too." },
    { answer: [784 * 64 + 64 * 10 + 10], say: "The hidden layer has biases too." },
    { answer: [785 * 64], say: "The second layer is missing." },
    { answer: [784 * 64 * 10], say: "Layers are added, not multiplied." },
    { answer: [784 * 64 + 784 + 64 * 10 + 64], say: "Biases belong to outputs: 64 and 10, not 784 and 64." },
    {
      answer: [784 + 64 + 10],
      say: "Those are the numbers that pass through. Each layer has in · out weights.",
    },
  ],
  hints: ["A layer has in · out weights and out biases.", "785·64 + 65·10."],
};

const countSteps: Exercise = {
  id: "count-steps",
  kind: "numbers",
  label: "steps",
  expected: [25 * Math.ceil(8000 / 512)],
  tolerance: 0,
  slips: [
    { answer: [375], say: "The drawings left over make one more, shorter batch: round up." },
    { answer: [16], say: "That is one epoch. There are 25." },
    { answer: [15], say: "That is one epoch, without its last, shorter batch." },
    { answer: [391], say: "Round up in each epoch, not at the end." },
    { answer: [390], say: "Round up in each epoch: 16 batches." },
    { answer: [390.625], say: "There are no fractions of a step: round up in each epoch." },
    { answer: [200000], say: "That is the number of drawings seen. A step takes 512 of them." },
  ],
  hints: ["How many batches does an epoch have? The last one may be smaller.", "8,000/512 is 15.6."],
};

const stepLength: Exercise = {
  id: "step-length",
  kind: "numbers",
  label: "‖Δw‖",
  expected: [1],
  tolerance: 0.01,
  slips: [
    { answer: [100], say: "That would be right if each number moved by 1. Each moves by 0.01." },
    { answer: [0.01], say: "That is how far each number moves. The length adds up their squares." },
    { answer: [10000], say: "Add up the squares of the moves, then take the root." },
  ],
  hints: ["Each number moves by about η.", "The root of 10,000 times 0.01 squared."],
};

const bestTrial: Exercise = {
  id: "best-trial",
  kind: "write",
  label: "Your function best",
  functions: ["best"],
  starter: `function best(heldOut: number[]): number {
  // The place of the largest accuracy; −1 where there is none.

  return 0;
}`,
  check: ({ best: answer }) =>
    checkFunction(answer, {
      name: "best",
      cases: [
        { inputs: { heldOut: [0.5, 0.78, 0.77] } },
        { inputs: { heldOut: [0.1, 0.1] }, about: "of two that are equal" },
        { inputs: { heldOut: [Number.NaN, 0.2, 0.3] }, about: "where the first one diverged" },
        { inputs: { heldOut: [0.4, Number.NaN] }, about: "where the last one diverged" },
        { inputs: { heldOut: [0] }, about: "where all are wrong" },
        { inputs: { heldOut: [Number.NaN] }, about: "where all diverged" },
        { inputs: { heldOut: [] }, about: "where there are no trials" },
      ],
      expected: (heldOut: number[]) => {
        const known = heldOut.filter((accuracy) => !Number.isNaN(accuracy));
        return known.length > 0 ? heldOut.indexOf(Math.max(...known)) : -1;
      },
    }),
  hints: [
    "Begin with −1 and go through the places.",
    "A comparison with NaN is always false, so ask for what is larger, not for what is not smaller. But is the best so far ever NaN?",
  ],
};

const gridSize: Exercise = {
  id: "grid-size",
  kind: "repair",
  label: "Your function grid",
  functions: ["grid"],
  starter: `function grid(rows: number[], columns: number[]): number[][] {
  const pairs: number[][] = [];
  for (let k = 0; k < Math.max(rows.length, columns.length); k++) {
    pairs.push([rows[k % rows.length], columns[k % columns.length]]);
  }
  return pairs;
}`,
  check: ({ grid: answer }) =>
    checkFunction(answer, {
      name: "grid",
      cases: [
        { inputs: { rows: [1], columns: [8, 32] } },
        { inputs: { rows: [1, 2], columns: [8, 32] }, about: "of two by two" },
        { inputs: { rows: [1, 2, 3], columns: [8, 32] } },
      ],
      expected: (rows: number[], columns: number[]) =>
        rows.flatMap((row) => columns.map((column) => [row, column])),
    }),
  hints: ["How many pairs do 2 and 2 make?", "One loop inside the other."],
};

const whichFailure: Exercise = {
  id: "which-failure",
  kind: "choose",
  label: "You",
  choices: [
    "train for more epochs",
    "take a smaller learning rate and start over",
    "take a larger learning rate",
    "take a smaller learning rate from the next epoch on",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "take a smaller learning rate and start over",
        "The units are dead. No gradient passes them any more, so only a fresh start helps.",
      ],
      {
        "train for more epochs":
          "The loss does not fall. What would the next epoch do that the last 25 did not?",
        "take a smaller learning rate from the next epoch on":
          "Which gradient reaches the weights of a layer whose units are all silent?",
      },
      "Steps that were too short would leave the units alive.",
    ),
  hints: ["2.30 is ln 10.", "What does a gradient become on its way through 32 units that are all 0?"],
};

const kindOfTask: Exercise = {
  id: "kind-of-task",
  kind: "choose",
  label: "Multilabel is",
  choices: [
    "which of ten things a drawing shows",
    "which of 47 characters was written",
    "which animals are on a photograph",
    "whether a drawing is an apple",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "which animals are on a photograph",
        "There can be several or none, so each needs an answer of its own.",
      ],
      {
        "whether a drawing is an apple": "That is one question with two answers: binary.",
        "which of 47 characters was written":
          "47 answers, of which exactly one is right: many classes, and still a single label.",
      },
      "Can two of the answers be right at once?",
    ),
  hints: ["Multilabel: several may be right at once."],
};

const inOrder: Exercise = {
  id: "in-order",
  kind: "order",
  label: "From the drawings to the number",
  steps: [
    "split the drawings in three",
    "train every trial on the first part",
    "compare the trials on the second part",
    "choose one",
    "measure it on the third part",
    "report that number, whatever it is",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Before you train anything, decide what it will be tested on.",
      3: "What do you choose by?",
    }),
  hints: ["The split comes first.", "The third part comes after the choice."],
};

/** The exercises of the chapter on sweeps. */
export const exercises: ChapterExercises = {
  chapter: "sweeps",
  address: import.meta.url,
  list: [countWeights, countSteps, stepLength, bestTrial, gridSize, whichFailure, kindOfTask, inOrder],
};
