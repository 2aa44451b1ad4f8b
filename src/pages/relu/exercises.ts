import { sigmoid } from "../../lib/core/numbers/sigmoid.js";
import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";
import { derivations } from "./derivations.js";

const leakyCases: readonly TestCase[] = [
  { inputs: { a: [2, 0.5], alpha: 0.1 }, about: "where every unit is on" },
  { inputs: { a: [2, -3, 0.5], alpha: 0.1 } },
  { inputs: { a: [-1, -20], alpha: 0.01 }, about: "where every unit is off" },
  { inputs: { a: [0, 4], alpha: 0.2 }, about: "at 0" },
];

const leakyGradientCases: readonly TestCase[] = [
  { inputs: { a: [2, 0.5], dh: [1, -3], alpha: 0.1 }, about: "where every unit is on" },
  { inputs: { a: [2, -3, 0.5], dh: [1, 4, -2], alpha: 0.1 } },
  { inputs: { a: [0, -1], dh: [5, 5], alpha: 0.2 }, about: "at 0" },
];

const leaky: Exercise = {
  id: "leaky",
  kind: "write",
  label: "Your functions leaky and leakyGradient",
  functions: ["leaky", "leakyGradient"],
  starter: `function leaky(a: number[], alpha: number): number[] {
  const h: number[] = [];
  for (let j = 0; j < a.length; j++) {
    // What is h[j]?

  }
  return h;
}

function leakyGradient(a: number[], dh: number[], alpha: number): number[] {
  const da: number[] = [];
  for (let j = 0; j < a.length; j++) {
    // What is da[j]?

  }
  return da;
}`,
  check: ({ leaky: answer, leakyGradient: gradient }) => {
    const forward = checkFunction(answer, { name: "leaky", cases: leakyCases, expected: leakyOf });
    if (!forward.correct) return forward;
    const backward = checkFunction(gradient, {
      name: "leakyGradient",
      cases: leakyGradientCases,
      expected: leakyGradientOf,
    });
    return backward.correct ? right("Right: no unit can die of this.") : backward;
  },
  hints: [
    "Above 0 it is ReLU. Below 0 the line continues with slope α.",
    "h[j] is a[j] where a[j] > 0, and alpha * a[j] elsewhere; you can write that with a question mark and a colon.",
    "The slope is 1 or alpha. The gradient is dh[j] times the slope.",
  ],
};

const byHand: Exercise = {
  id: "by-hand",
  kind: "numbers",
  label: "da",
  expected: [1, 0, 0, -0.5],
  slips: [
    { answer: [1, 0, -2, -0.5], say: "At a = 0 the slope is 0, by choice." },
    { answer: [1, 5, -2, -0.5], say: "That is dh. Where a is not above 0, the slope is 0." },
    {
      answer: [1, 0, 0, 0],
      say: "ReLU looks at a, not at dh: a negative gradient passes where a is above 0.",
    },
    { answer: [1, 5, 0, 0], say: "The sign of a decides, not that of dh." },
    { answer: [2, 0, 0, 3], say: "That is h, the way forward. The way back takes dh." },
    { answer: [2, 0, 0, -1.5], say: "You multiplied by a. The slope is 1." },
    { answer: [1, 0, 0, 1], say: "Those are the slopes. Multiply them by dh." },
  ],
  hints: ["Where a is above 0, da is dh. Elsewhere it is 0.", "At 0 the slope is 0, by choice."],
};

const collapse: Exercise = {
  id: "collapse",
  kind: "choose",
  label: "Linear layers that are left",
  choices: ["one", "two", "three", "four"],
  check: (answer) =>
    compareChoice(
      answer,
      ["two", "The first two make one layer, the last two make another, and ReLU stands between them."],
      {
        one: "ReLU cannot be multiplied out: it keeps the layers before it apart from those behind.",
        four: "Look at the first two: nothing stands between them.",
      },
      "Compose the layers that stand side by side.",
    ),
  hints: ["Which neighbours have nothing between them?", "W₁W₂ is one matrix, and so is W₃W₄."],
};

const twiceSqueezed: Exercise = {
  id: "twice-squeezed",
  kind: "repair",
  label: "Your function sigmoidGradient",
  functions: ["sigmoidGradient"],
  starter: `function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}

function sigmoidGradient(h: number[], dh: number[]): number[] {
  const da: number[] = [];
  for (let j = 0; j < h.length; j++) {
    const s = sigmoid(h[j]);
    da.push(dh[j] * s * (1 - s));
  }
  return da;
}`,
  check: ({ sigmoidGradient: answer }) =>
    checkFunction(answer, {
      name: "sigmoidGradient",
      cases: [
        { inputs: { h: [sigmoid(0)], dh: [1] }, about: "where a was 0" },
        { inputs: { h: [sigmoid(2), sigmoid(-1)], dh: [1, -3] } },
        { inputs: { h: [1, 0], dh: [1, 1] }, about: "where the unit is saturated" },
      ],
      expected: (h: number[], dh: number[]) => h.map((s, j) => dh[j] * s * (1 - s)),
    }),
  hints: [
    "What does the formula for the slope need: a, or what the sigmoid made of it?",
    "h is σ(a) already. Where else is a sigmoid taken?",
  ],
};

const sigmoidSteps: Exercise = {
  id: "sigmoid-steps",
  kind: "order",
  label: "From the quotient to σ(1 − σ)",
  steps: [
    "σ(a) = 1/u with u = 1 + e⁻ᵃ",
    "σ′(a) = −u′/u² with u′ = −e⁻ᵃ",
    "σ′(a) = e⁻ᵃ/(1 + e⁻ᵃ)²",
    "σ′(a) = 1/(1 + e⁻ᵃ) · ((1 + e⁻ᵃ) − 1)/(1 + e⁻ᵃ)",
    "σ′(a) = σ(a)·(1 − σ(a))",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with what is to be differentiated.",
      2: "Put u and u′ in before splitting anything.",
      3: "Split the fraction into two factors, then add 1 and subtract it again.",
    }),
  hints: [
    "The rule for 1/u comes first.",
    "Each factor of the split fraction has one 1 + e⁻ᵃ below the line.",
  ],
};

/** The exercises of the chapter on ReLU. */
export const exercises: ChapterExercises = {
  chapter: "relu",
  address: import.meta.url,
  list: [leaky, byHand, collapse, twiceSqueezed, sigmoidSteps, ...derivations],
};

/** hⱼ = aⱼ where aⱼ > 0, α·aⱼ elsewhere */
function leakyOf(a: readonly number[], alpha: number): number[] {
  return a.map((value) => (value > 0 ? value : alpha * value));
}

/** daⱼ = dhⱼ where aⱼ > 0, α·dhⱼ elsewhere */
function leakyGradientOf(a: readonly number[], dh: readonly number[], alpha: number): number[] {
  return a.map((value, j) => (value > 0 ? dh[j] : alpha * dh[j]));
}
