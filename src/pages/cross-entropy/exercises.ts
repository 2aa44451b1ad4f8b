import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { checkGradientFunction } from "../../lib/exercises/check-gradient-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";
import { derivations } from "./derivations.js";
import { lossAndGradient } from "./study/loss-and-gradient.js";
import { example } from "./worked.js";

const lossOfScores: Exercise = {
  id: "loss-of-scores",
  kind: "write",
  label: "Your function loss",
  functions: ["loss"],
  starter: `function loss(z: number[], t: number): number {
  // z has the score of each class, t is the place of the truth.

  return 0;
}`,
  check: ({ loss: answer }) =>
    checkFunction(answer, {
      name: "loss",
      cases: [
        { inputs: { z: [0, 0], t: 0 }, about: "for equal scores" },
        { inputs: { z: example.z[0], t: example.labels[0] } },
        { inputs: { z: example.z[0], t: 2 }, about: "where the truth has the smallest score" },
        { inputs: { z: [800, 0], t: 0 }, about: "for large scores", large: true },
        { inputs: { z: [0, -2000], t: 1 }, about: "where the truth is far below", large: true },
      ],
      expected: (z: number[], t: number) => lossAndGradient("cross-entropy", [z], [t]).loss,
    }),
  hints: [
    "Do not compute p first. The loss is the logarithm of a sum minus one score.",
    "ln Σ e^z = m + ln Σ e^(z − m), with m the largest score.",
    "const m = Math.max(...z), then m + Math.log(sum) - z[t].",
  ],
};

const gradient: Exercise = {
  id: "gradient",
  kind: "write",
  label: "Your function gradient",
  functions: ["gradient"],
  offers: { softmax: softmaxOf },
  starter: `// softmax(row) gives the probabilities of one row of scores.
function gradient(z: number[][], labels: number[]): number[][] {
  const dz: number[][] = [];
  // A row for each sample. Mind the mean over the batch.

  return dz;
}`,
  check: ({ gradient: answer }) => {
    const verdict = checkFunction(answer, {
      name: "gradient",
      cases: [
        {
          inputs: { z: example.z.slice(0, 1), labels: example.labels.slice(0, 1) },
          about: "for a batch of one",
        },
        { inputs: { ...example }, about: "for a batch of two" },
      ],
      expected: (z: number[][], labels: number[]) => lossAndGradient("cross-entropy", z, labels).dz,
    });
    if (!verdict.correct) return verdict;
    const beside = checkGradientFunction(answer, {
      name: "dz",
      at: example.z,
      inputs: [example.z, example.labels],
      loss: (z) => lossAndGradient("cross-entropy", z, example.labels).loss,
    });
    return beside.correct ? right("Right, and it agrees with finite differences.") : beside;
  },
  hints: [
    "For one sample it is p − Y, with Y one-hot.",
    "Take the softmax of each row, then subtract 1 at the place of its label.",
    "The loss is a mean: divide by z.length.",
  ],
};

const quarter: Exercise = {
  id: "quarter",
  kind: "numbers",
  label: "L / ln 2",
  expected: [2],
  tolerance: 1e-9,
  slips: [
    { answer: [4], say: "That is the sum over the batch. L is the mean." },
    { answer: [3], say: "That is the loss of the second alone. Take the mean of both." },
    { answer: [-2], say: "The logarithms are negative, and the loss has a minus in front of them." },
    {
      answer: [1.678],
      say: "The mean comes last: take the logarithm of each probability first, not that of their mean.",
    },
    { answer: [1.386294], say: "That is L itself. Written as a multiple of ln 2, it is a whole number." },
    { answer: [1.5], say: "Half of 3 ln 2 counts the second alone. The first pays ln 2 as well." },
  ],
  hints: ["−ln ½ = ln 2 and −ln ⅛ = 3 ln 2.", "Take the mean of the two."],
};

const sureAndWrong: Exercise = {
  id: "sure-and-wrong",
  kind: "choose",
  label: "By which loss",
  choices: [
    "cross-entropy",
    "squared error, through the whole Jacobian",
    "squared error, the diagonal alone",
    "all three",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      ["cross-entropy", "Here pₜ − 1 is nearly −1. The other two have a factor pₜ in front."],
      {
        "squared error, the diagonal alone":
          "The diagonal is dⱼ·pⱼ·(1 − pⱼ). What does its factor pₜ do where pₜ is nearly 0?",
        "all three": "Look at the factor in front of the gradient of squared error. What is pₜ here?",
      },
      "Here pₜ is nearly 0. Which of the three formulas has no factor pₜ?",
    ),
  hints: ["pₜ is nearly 0.", "Write down the three gradients for j = t."],
};

const oneHotSum: Exercise = {
  id: "one-hot-sum",
  kind: "repair",
  label: "Your function meanLoss",
  functions: ["meanLoss"],
  starter: `function meanLoss(p: number[][], Y: number[][]): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < p.length; i++) {
    for (let j = 0; j < p[i].length; j++) {
      if (Y[i][j] > 0) sum -= Y[i][j] * Math.log(p[i][j]);
      count++;
    }
  }
  return sum / count;
}`,
  check: ({ meanLoss: answer }) =>
    checkFunction(answer, {
      name: "meanLoss",
      cases: [
        { inputs: { p: [[0.5, 0.5]], Y: [[1, 0]] }, about: "for a batch of one" },
        {
          inputs: {
            p: [
              [0.2, 0.7, 0.1],
              [0.25, 0.25, 0.5],
            ],
            Y: [
              [0, 1, 0],
              [0, 0, 1],
            ],
          },
          about: "for a batch of two",
        },
        { inputs: { p: [[1, 0]], Y: [[1, 0]] }, about: "for a network that is sure and right" },
      ],
      expected: (p: number[][], Y: number[][]) =>
        p.reduce((sum, row, i) => sum - Math.log(row[Y[i].indexOf(1)]), 0) / p.length,
    }),
  hints: [
    "What does it count? What should the sum be divided by?",
    "The mean is over samples, not over classes.",
  ],
};

const jacobianSteps: Exercise = {
  id: "jacobian-steps",
  kind: "order",
  label: "From dp to dz",
  steps: [
    "dpⱼ = −Yⱼ/pⱼ",
    "dzⱼ = pⱼ·(dpⱼ − Σᵢ dpᵢ·pᵢ)",
    "dzⱼ = pⱼ·(−Yⱼ/pⱼ + Σᵢ (Yᵢ/pᵢ)·pᵢ)",
    "dzⱼ = −Yⱼ + pⱼ·Σᵢ Yᵢ",
    "dzⱼ = pⱼ − Yⱼ",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with the gradient of the loss by p.",
      1: "Then softmax’s way back, before you put anything in.",
      3: "Multiply out before you use the fact that a one-hot row adds up to 1.",
    }),
  hints: ["First dp, then the way back through softmax.", "The last step uses Σᵢ Yᵢ = 1."],
};

/** The exercises of the chapter on cross-entropy. */
export const exercises: ChapterExercises = {
  chapter: "cross-entropy",
  address: import.meta.url,
  list: [lossOfScores, gradient, quarter, sureAndWrong, oneHotSum, jacobianSteps, ...derivations],
};
