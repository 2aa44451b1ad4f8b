import { inverseTime } from "../../lib/core/schedules.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";
import { noiseFloor } from "./study/noisy-parabola.js";
import { example } from "./worked.js";

const rate: Exercise = {
  id: "rate",
  kind: "write",
  label: "Your function rate",
  functions: ["rate"],
  starter: `function rate(eta0: number, decay: number, t: number): number {
  // The learning rate of step t; the first step is 0.

  return eta0;
}`,
  check: ({ rate: answer }) =>
    checkFunction(answer, {
      name: "rate",
      cases: [
        { inputs: { ...example, t: 0 }, about: "in the first step" },
        { inputs: { ...example, t: 3 } },
        { inputs: { eta0: 0.01, decay: 0.0003, t: 1380 } },
        { inputs: { eta0: 0.2, decay: 0, t: 100 }, about: "without decay" },
      ],
      expected: (eta0: number, decay: number, t: number) => inverseTime(eta0, decay)(t),
    }),
  hints: ["η₀ is divided by something that is 1 in the first step.", "eta0 / (1 + decay * t)"],
};

const perStep: Exercise = {
  id: "per-step",
  kind: "numbers",
  label: "decay per step",
  expected: [0.002],
  slips: [
    {
      answer: [5],
      say: "The other way round: there are more steps than epochs, so each step has the smaller decay.",
    },
    { answer: [0.1], say: "With the same decay per step the rate would fall 50 times as fast." },
    { answer: [0.02], say: "An epoch has 50 steps: divide 0.1 by 50." },
    { answer: [0.05], say: "Divide 0.1 by 50." },
  ],
  hints: ["After e epochs t is 50·e steps.", "decay·50·e must be 0.1·e."],
};

const floorByHand: Exercise = {
  id: "floor-by-hand",
  kind: "numbers",
  label: "E[w²]",
  expected: [noiseFloor(1, 1, 0.5)],
  tolerance: 6e-4,
  slips: [
    { answer: [0.5], say: "That is ησ²/c. The denominator also has the factor 2 − ηc." },
    { answer: [0.25], say: "2 − ηc is 1.5, not 2: the rate is not small here." },
    { answer: [0.6667], say: "That is 1/1.5: the numerator is ησ²." },
    { answer: [0.1667], say: "η stands in the numerator once, not squared." },
    { answer: [0.577], say: "That is the root. The question asks for the mean of the square." },
    { answer: [3], say: "The other way round: the denominator is 1.5." },
  ],
  hints: ["ησ²/(c·(2 − ηc)).", "0.5/1.5."],
};

const reach: Exercise = {
  id: "reach",
  kind: "choose",
  label: "At most",
  choices: ["0.01", "0.1", "1", "as far as one likes"],
  check: (answer) =>
    compareChoice(
      answer,
      ["0.1", "0.01/(1 − 0.9) = 0.1, times a gradient of 1."],
      {
        "as far as one likes": "The rates are a geometric series. Does its sum end?",
        "0.01": "That is the first step alone. The others add to it.",
      },
      "Add up all rates.",
    ),
  hints: ["Σ η₀·fᵗ = η₀/(1 − f).", "1 − f is 0.1."],
};

const compounded: Exercise = {
  id: "compounded",
  kind: "repair",
  label: "Your function rates",
  functions: ["rates"],
  starter: `function rates(eta0: number, decay: number, steps: number): number[] {
  const all: number[] = [];
  let eta = eta0;
  for (let t = 0; t < steps; t++) {
    eta = eta / (1 + decay * t);
    all.push(eta);
  }
  return all;
}`,
  check: ({ rates: answer }) =>
    checkFunction(answer, {
      name: "rates",
      cases: [
        { inputs: { eta0: 0.1, decay: 0.5, steps: 2 }, about: "for two steps" },
        { inputs: { eta0: 0.1, decay: 0.5, steps: 5 } },
        { inputs: { eta0: 1, decay: 0, steps: 3 }, about: "without decay" },
      ],
      expected: (eta0: number, decay: number, steps: number) =>
        Array.from({ length: steps }, (_, t) => inverseTime(eta0, decay)(t)),
    }),
  hints: [
    "By hand, with decay 0.5: what should the third rate be?",
    "Which rate is divided, the first or the last one?",
  ],
};

const floorSteps: Exercise = {
  id: "floor-steps",
  kind: "order",
  label: "From the step to the floor",
  steps: [
    "wₜ₊₁ = (1 − ηc)·wₜ − η·ξₜ",
    "E[wₜ₊₁²] = (1 − ηc)²·E[wₜ²] + η²σ²",
    "at rest: s·(1 − (1 − ηc)²) = η²σ²",
    "1 − (1 − ηc)² = ηc·(2 − ηc)",
    "s = ησ²/(c·(2 − ηc))",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with one step.",
      2: "First the mean of the square, then the balance.",
    }),
  hints: ["Step, mean of the square, balance, algebra.", "The last line is solved for s."],
};

/** The exercises of the chapter on learning-rate decay. */
export const exercises: ChapterExercises = {
  chapter: "learning-rate-decay",
  address: import.meta.url,
  list: [rate, perStep, floorByHand, reach, compounded, floorSteps, ...derivations],
};
