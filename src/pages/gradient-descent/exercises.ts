import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";
import { bothMomenta } from "./study/momenta.js";

const step: Exercise = {
  id: "step",
  kind: "write",
  label: "Your function step",
  functions: ["step"],
  starter: `function step(w: number[], g: number[], eta: number): number[] {
  // The weights after one step.

  return w;
}`,
  check: ({ step: answer }) =>
    checkFunction(answer, {
      name: "step",
      cases: [
        { inputs: { w: [1, 2], g: [1, -1], eta: 0.1 } },
        { inputs: { w: [0.5], g: [0], eta: 1 }, about: "where the gradient is 0" },
        { inputs: { w: [1, -1, 3], g: [10, 20, -30], eta: 0.01 } },
      ],
      expected: (w: number[], g: number[], eta: number) => w.map((value, k) => value - eta * g[k]),
    }),
  hints: ["Against the gradient: minus.", "w.map((value, k) => …) with g[k] inside."],
};

const limit: Exercise = {
  id: "limit",
  kind: "numbers",
  label: "η",
  expected: [2 / 40],
  slips: [
    {
      answer: [0.025],
      say: "That is the fastest rate, 1/c, where the factor is 0. The limit is where it reaches −1.",
    },
    { answer: [40], say: "That is the curvature. The steeper the direction, the smaller the rate must be." },
    { answer: [20], say: "The other way round: 2 divided by the curvature." },
    { answer: [80], say: "The rate is divided by the curvature, not multiplied: 1 − ηc must stay above −1." },
  ],
  hints: ["The factor 1 − ηc must stay above −1."],
};

const convert: Exercise = {
  id: "convert",
  kind: "numbers",
  label: "η′",
  expected: [0.05],
  slips: [
    {
      answer: [0.5],
      say: "With the same rate, the second convention takes steps ten times as long, because it does not multiply g by 0.1.",
    },
    {
      answer: [5],
      say: "The wrong way round: the second convention adds up whole gradients, so its rate must be smaller.",
    },
    { answer: [0.45], say: "That is β·η. The factor is 1 − β." },
    { answer: [0.55], say: "Nothing is added: the rate is multiplied by 1 − β." },
  ],
  hints: ["η′ = (1 − β)·η.", "β is 0.9."],
};

const batchNoise: Exercise = {
  id: "batch-noise",
  kind: "choose",
  label: "Drawings",
  choices: ["50", "100", "400", "2,500"],
  check: (answer) =>
    compareChoice(
      answer,
      ["400", "To get a quarter of the error you need sixteen times as many."],
      {
        "100": "That only halves it: the error shrinks with the root of the batch size.",
        "2,500": "A hundred times as many bring a tenth of the error: 0.8 %.",
      },
      "The error is σ/√B.",
    ),
  hints: ["8 % to 2 % is a quarter.", "√B must become four times as large."],
};

const momentum: Exercise = {
  id: "momentum",
  kind: "write",
  label: "Your function averages",
  functions: ["averages"],
  starter: `function averages(gradients: number[], beta: number): number[] {
  const all: number[] = [];
  let m = 0;
  for (const g of gradients) {
    // What becomes of m?

    all.push(m);
  }
  return all;
}`,
  check: ({ averages: answer }) =>
    checkFunction(answer, {
      name: "averages",
      cases: [
        { inputs: { gradients: [1, 1, -1], beta: 0.5 } },
        { inputs: { gradients: [2, 4], beta: 0 }, about: "where nothing is kept" },
        { inputs: { gradients: [1, 0, 0, 0], beta: 0.9 }, about: "after a single gradient" },
      ],
      expected: (gradients: number[], beta: number) =>
        bothMomenta(gradients, { beta, eta: 1, mu: beta, velocityEta: 1 }).map(({ m }) => m),
    }),
  hints: [
    "m ← β·m + (1 − β)·g.",
    "The old m stands on the right-hand side of the line, the new one on the left.",
  ],
};

const forgotten: Exercise = {
  id: "forgotten",
  kind: "repair",
  label: "Your function descend",
  functions: ["descend"],
  starter: `// Steps of momentum on the parabola L = w²/2, whose gradient is w.
function descend(w: number, steps: number, eta: number, mu: number): number[] {
  const path = [w];
  for (let t = 0; t < steps; t++) {
    let v = 0;
    v = mu * v - eta * w;
    w = w + v;
    path.push(w);
  }
  return path;
}`,
  check: ({ descend: answer }) =>
    checkFunction(answer, {
      name: "descend",
      cases: [
        { inputs: { w: 1, steps: 1, eta: 0.1, mu: 0.9 }, about: "for one step" },
        { inputs: { w: 1, steps: 4, eta: 0.1, mu: 0.9 } },
        { inputs: { w: -2, steps: 3, eta: 0.5, mu: 0 }, about: "without momentum" },
      ],
      expected: pathOf,
    }),
  hints: ["Which step has a v to remember?", "Where is v set to 0, and how often?"],
};

const factorSteps: Exercise = {
  id: "factor-steps",
  kind: "order",
  label: "Descent on ½·c·w²",
  steps: [
    "L = ½·c·w², so g = c·w",
    "wₜ₊₁ = wₜ − η·g",
    "wₜ₊₁ = wₜ − η·c·wₜ = (1 − ηc)·wₜ",
    "wₜ = (1 − ηc)ᵗ·w₀",
    "wₜ goes to 0 when |1 − ηc| < 1, that is for 0 < η < 2/c",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with the loss and its gradient.",
      2: "Put the gradient into the step before taking it t times.",
    }),
  hints: [
    "The loss, the step, then the gradient put in.",
    "The powers of a number go to 0 when its size is below 1.",
  ],
};

/** The exercises of the chapter on gradient descent. */
export const exercises: ChapterExercises = {
  chapter: "gradient-descent",
  address: import.meta.url,
  list: [step, limit, convert, batchNoise, momentum, forgotten, factorSteps, ...derivations],
};

/** v ← μ·v − η·w, w ← w + v, on L = w²/2 */
function pathOf(w: number, steps: number, eta: number, mu: number): number[] {
  const path = [w];
  let v = 0;
  for (let t = 0; t < steps; t++) {
    v = mu * v - eta * path[t];
    path.push(path[t] + v);
  }
  return path;
}
