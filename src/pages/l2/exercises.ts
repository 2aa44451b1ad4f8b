import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";
import { softThreshold } from "./study/soft-threshold.js";

const penalisedStep: Exercise = {
  id: "penalised-step",
  kind: "write",
  label: "Your function step",
  functions: ["step"],
  starter: `function step(w: number[], g: number[], eta: number, l1: number, l2: number): number[] {
  // Add the gradients of both penalties to g, then take the step. Math.sign(0) is 0.

  const next: number[] = [];
  for (let k = 0; k < w.length; k++) next.push(w[k] - eta * g[k]);
  return next;
}`,
  check: ({ step: answer }) =>
    checkFunction(answer, {
      name: "step",
      cases: [
        { inputs: { w: [1, -2], g: [0.5, 1], eta: 0.1, l1: 0, l2: 0.1 }, about: "with L2 alone" },
        { inputs: { w: [1, -2], g: [0.5, 1], eta: 0.1, l1: 0.2, l2: 0 }, about: "with L1 alone" },
        { inputs: { w: [0, 3], g: [0, 0], eta: 0.5, l1: 0.2, l2: 0.1 }, about: "at 0" },
      ],
      expected: (w: number[], g: number[], eta: number, l1: number, l2: number) =>
        w.map((value, k) => value - eta * (g[k] + l1 * Math.sign(value) + 2 * l2 * value)),
    }),
  hints: [
    "L2 adds 2·λ·w to the gradient, L1 adds λ₁·sign(w).",
    "value - eta * (g[k] + l1 * Math.sign(value) + 2 * l2 * value)",
  ],
};

const halfLife: Exercise = {
  id: "half-life",
  kind: "numbers",
  label: "factor",
  expected: [0.99],
  slips: [
    { answer: [0.995], say: "That is 1 − ηλ: the gradient of λw² has a 2." },
    { answer: [0.01], say: "That is 2ηλ, the part that is taken away. The factor is the part that is left." },
    { answer: [1.01], say: "The weight becomes smaller: the step goes against the gradient." },
    { answer: [0.9], say: "That is 1 − 2λ. The step is multiplied by η." },
    { answer: [0.005], say: "That is ηλ. The factor is 1 − 2ηλ." },
  ],
  hints: ["1 − 2ηλ."],
};

const threshold: Exercise = {
  id: "threshold",
  kind: "numbers",
  label: "w",
  expected: [softThreshold(-0.7, 0.5)],
  slips: [
    { answer: [0.2], say: "The size is right, but the sign stays as it was." },
    { answer: [-1.2], say: "The price pulls towards 0, not away from it." },
    { answer: [0], say: "It would be 0 only if its size were below λ₁." },
    { answer: [-0.35], say: "That is what a factor would do. L1 takes the same off every weight." },
    { answer: [-0.7], say: "The price takes something off every weight, whatever its size." },
  ],
  hints: ["The size shrinks by λ₁, and the sign stays."],
};

const convention: Exercise = {
  id: "convention",
  kind: "numbers",
  label: "λ",
  expected: [0.005],
  tolerance: 1e-9,
  slips: [
    {
      answer: [0.02],
      say: "The other way round: λΣw² has a gradient twice as large, so its λ is half as large.",
    },
    { answer: [0.01], say: "The same λ would give twice the gradient." },
    { answer: [0.0025], say: "Half once is enough: 0.01·w must be 2λ·w." },
    { answer: [0.0001], say: "λ is not squared. Compare the gradients." },
  ],
  hints: ["Compare the gradients, not the penalties.", "0.01·w must be 2λ·w."],
};

const adamPrice: Exercise = {
  id: "adam-price",
  kind: "choose",
  label: "What the penalty does",
  choices: [
    "It shrinks both alike.",
    "It shrinks the one with large gradients more.",
    "It shrinks the one with large gradients less.",
    "It shrinks neither.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "It shrinks the one with large gradients less.",
        "Its pull is divided by a √v̂ a hundred times as large.",
      ],
      {
        "It shrinks both alike.": "That is what AdamW does.",
        "It shrinks neither.": "The penalty has a part in every gradient, so it has one in every step.",
      },
      "The gradient of the penalty is divided by √v̂. Which weight has the larger one?",
    ),
  hints: ["Both get the same 2λw.", "By what does Adam divide it?"],
};

const signBug: Exercise = {
  id: "sign-bug",
  kind: "repair",
  label: "Your function l1Gradient",
  functions: ["l1Gradient"],
  starter: `function l1Gradient(w: number[], l1: number): number[] {
  return w.map((value) => l1 * Math.abs(value));
}`,
  check: ({ l1Gradient: answer }) =>
    checkFunction(answer, {
      name: "l1Gradient",
      cases: [
        { inputs: { w: [2, 0.5], l1: 0.1 }, about: "for positive weights" },
        { inputs: { w: [-3], l1: 0.1 }, about: "for a negative weight" },
        { inputs: { w: [0], l1: 0.3 }, about: "at 0" },
      ],
      expected: (w: number[], l1: number) => w.map((value) => l1 * Math.sign(value)),
    }),
  hints: ["What is the slope of |w|, not its value?", "Math.sign gives 1, −1 or 0."],
};

/** The exercises of the chapter on L2 and L1. */
export const exercises: ChapterExercises = {
  chapter: "l2",
  address: import.meta.url,
  list: [penalisedStep, halfLife, threshold, convention, adamPrice, signBug, ...derivations],
};
