import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";

const drop: Exercise = {
  id: "drop",
  kind: "write",
  label: "Your function drop",
  functions: ["drop"],
  starter: `function drop(h: number[], u: number[], r: number): number[] {
  // Dropped where u[j] < r, scaled where it stays.

  return h;
}`,
  check: ({ drop: answer }) =>
    checkFunction(answer, {
      name: "drop",
      cases: [
        { inputs: { h: [1, 2, 3], u: [0.9, 0.1, 0.6], r: 0.5 } },
        { inputs: { h: [1, 2], u: [0, 0.99], r: 0 }, about: "where nothing is dropped" },
        { inputs: { h: [4, -1], u: [0.75, 0.85], r: 0.8 } },
      ],
      expected: (h: number[], u: number[], r: number) =>
        h.map((value, j) => (u[j] < r ? 0 : value / (1 - r))),
    }),
  hints: ["What stays is divided by the keep rate.", "u[j] < r ? 0 : h[j] / (1 - r)"],
};

const kept: Exercise = {
  id: "kept",
  kind: "numbers",
  label: "h̃",
  expected: [10],
  slips: [
    {
      answer: [2.5],
      say: "The factor is 1/(1 − r), and r is the fraction that is dropped, so 1 − r is 0.2.",
    },
    { answer: [1.6], say: "Inverted dropout divides by what is kept; it does not multiply by r." },
    { answer: [0.4], say: "That is h·(1 − r). Inverted dropout divides by 1 − r." },
    { answer: [2], say: "It stays, and is scaled up to make up for those that were dropped." },
    { answer: [5], say: "That is the factor. h is 2." },
  ],
  hints: ["1/(1 − r) = 1/0.2."],
};

const mode: Exercise = {
  id: "mode",
  kind: "choose",
  label: "The likely mistake",
  choices: [
    "Its learning rate is too large.",
    "It is used in training mode.",
    "Its masks were not scaled.",
    "It was trained with too few drawings.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      ["It is used in training mode.", "Units are still being dropped, different ones each time."],
      {
        "Its masks were not scaled.": "That makes it wrong, but wrong in the same way each time.",
        "Its learning rate is too large.":
          "The rate counts while a network is trained. This one answers, and its weights stay as they are.",
      },
      "What in a trained network is left to chance?",
    ),
  hints: ["The weights do not change. What does?"],
};

const subnetworks: Exercise = {
  id: "subnetworks",
  kind: "numbers",
  label: "exponent",
  expected: [20],
  slips: [
    { answer: [10], say: "That is right for one layer. Both layers have a mask." },
    {
      answer: [100],
      say: "The masks of the two layers are chosen independently: 2¹⁰ · 2¹⁰, and the exponents add up.",
    },
    { answer: [400], say: "Each unit is there or not: two ways each, for 20 units." },
    { answer: [1048576], say: "That is the number of masks. The question asks for its exponent." },
    {
      answer: [1024],
      say: "That is the number of masks of one layer. The question asks for the exponent, for both layers.",
    },
  ],
  hints: ["Each unit is there or not: two ways for each."],
};

const newMask: Exercise = {
  id: "new-mask",
  kind: "repair",
  label: "Your function gradient",
  functions: ["gradient"],
  starter: `// u1 are the random numbers of the pass forwards, u2 those that come after them.
function gradient(dy: number[], u1: number[], u2: number[], r: number): number[] {
  return dy.map((d, j) => (u2[j] < r ? 0 : d));
}`,
  check: ({ gradient: answer }) =>
    checkFunction(answer, {
      name: "gradient",
      cases: [
        { inputs: { dy: [1, 1, 1], u1: [0.9, 0.1, 0.6], u2: [0.2, 0.8, 0.9], r: 0.5 } },
        {
          inputs: { dy: [2, -3], u1: [0.9, 0.95], u2: [0.1, 0.2], r: 0.8 },
          about: "where both units stayed",
        },
        { inputs: { dy: [5], u1: [0.3], u2: [0.3], r: 0 }, about: "where nothing is dropped" },
      ],
      expected: (dy: number[], u1: number[], _u2: number[], r: number) =>
        dy.map((d, j) => (u1[j] < r ? 0 : d / (1 - r))),
    }),
  hints: [
    "Which mask was at work when the loss was computed?",
    "There is a second fault: a mask does not consist of zeros and ones.",
  ],
};

const geometricSteps: Exercise = {
  id: "geometric-steps",
  kind: "order",
  label: "From one mask to all of them",
  steps: [
    "ln pⱼ = zⱼ − ln Σₖ e^zₖ",
    "E[ln pⱼ] = E[zⱼ] − E[ln Σₖ e^zₖ]",
    "e^E[ln pⱼ] = C·e^E[zⱼ], with the same C for all classes",
    "made to add up to 1: e^E[zⱼ] / Σₖ e^E[zₖ]",
    "= softmax(E[z]), the pass with nothing dropped",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with the logarithm of one probability.",
      2: "First the mean, then back from the logarithm.",
    }),
  hints: [
    "Logarithm, mean, power, normalise.",
    "A factor that all classes share cancels when they are made to add up to 1.",
  ],
};

/** The exercises of the chapter on dropout. */
export const exercises: ChapterExercises = {
  chapter: "dropout",
  address: import.meta.url,
  list: [drop, kept, mode, subnetworks, newMask, geometricSteps, ...derivations],
};
