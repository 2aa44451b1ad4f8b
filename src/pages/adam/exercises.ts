import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";
import { adamSteps } from "./study/adam-steps.js";
import { constants, constantsInCode, example } from "./worked.js";

const stepCases: readonly TestCase[] = [
  { inputs: { w: 1, g: 2, m: 0, v: 0, t: 1 }, about: "in the first step" },
  { inputs: { w: 0.9, g: -1, m: 0.2, v: 0.004, t: 2 }, about: "in the second step" },
  { inputs: { w: -3, g: 0.5, m: 0.4, v: 0.3, t: 5000 }, about: "after many steps" },
  { inputs: { w: 1, g: 0, m: 0, v: 0, t: 1 }, about: "before any gradient has come" },
];

const adamStep: Exercise = {
  id: "adam-step",
  kind: "write",
  label: "Your function step",
  functions: ["step"],
  starter: `// Returns [w, m, v] after the step. η = ${constants.eta}, β₁ = ${constants.beta1}, β₂ = ${constants.beta2}, ε = ${constants.epsilon}.
function step(w: number, g: number, m: number, v: number, t: number): number[] {
  ${constantsInCode}

  return [w, m, v];
}`,
  check: ({ step: answer }) => checkFunction(answer, { name: "step", cases: stepCases, expected: stepOf }),
  hints: [
    "First the new m and v. Then m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ): Math.pow(beta1, t), or beta1 ** t.",
    "The step is −η·m̂/(√v̂ + ε).",
    "Return m and v themselves, not m̂ and v̂.",
  ],
};

const firstStep: Exercise = {
  id: "first-step",
  kind: "numbers",
  label: "w",
  expected: [0.31],
  tolerance: 1e-4,
  slips: [
    {
      answer: [0.29],
      say: "Descent goes against the gradient. Here the gradient is negative, so the weight grows.",
    },
    {
      answer: [0.30004],
      say: "That is plain descent, w − ηg. Adam divides by the size of the gradient, so in the first step only its sign is left.",
    },
    { answer: [0.304], say: "That subtracts the gradient itself. Work out m̂/√v̂ first." },
    {
      answer: [0.3316228],
      say: "You used m and v without their correction: 0.1g/√(0.001g²). Divide m by 1 − β₁ and v by 1 − β₂ first.",
    },
    { answer: [1.3], say: "The step has the size of η, not of 1." },
  ],
  hints: ["In the first step m̂ = g and v̂ = g².", "g/|g| is −1, so the weight moves by +η."],
};

const bias: Exercise = {
  id: "bias",
  kind: "numbers",
  label: "factor",
  expected: [1 - constants.beta2 ** 10],
  tolerance: 6e-4,
  slips: [
    {
      answer: [constants.beta2 ** 10],
      say: "That is β₂ᵗ, the part that is missing. The factor is the part that is there, 1 − β₂ᵗ.",
    },
    { answer: [1 - constants.beta2], say: "That is the factor after one step. After ten it is 1 − β₂¹⁰." },
    {
      answer: [1 / (1 - constants.beta2 ** 10)],
      say: "That is what v̂ multiplies by to make up for it. v is too small by the factor below the line.",
    },
    { answer: [1 - 0.9 ** 10], say: "That is the factor of m, with β₁. For v, take β₂." },
  ],
  hints: ["1 − β₂ᵗ.", "0.999¹⁰ is about 0.990."],
};

const scale: Exercise = {
  id: "scale",
  kind: "choose",
  label: "Which takes the same steps",
  choices: ["SGD", "momentum", "Adam", "none of them"],
  check: (answer) =>
    compareChoice(
      answer,
      ["Adam", "m̂ and √v̂ both grow a thousandfold, and the factor cancels."],
      {
        momentum: "The average of the gradients grows with them, and so does the step.",
        "none of them": "One of them divides by the size of the gradients. What becomes of the factor there?",
      },
      "What happens to the step when every g is multiplied by 1,000?",
    ),
  hints: ["All gradients grow a thousandfold.", "Which of them divides by the size of the gradient?"],
};

const multiplied: Exercise = {
  id: "multiplied",
  kind: "repair",
  label: "Your function weights",
  functions: ["weights"],
  starter: `function weights(w: number, gradients: number[]): number[] {
  ${constantsInCode}
  const path: number[] = [];
  let m = 0;
  let v = 0;
  for (let k = 0; k < gradients.length; k++) {
    const g = gradients[k];
    m = beta1 * m + (1 - beta1) * g;
    v = beta2 * v + (1 - beta2) * g * g;
    const mHat = m * (1 - beta1 ** (k + 1));
    const vHat = v * (1 - beta2 ** (k + 1));
    w -= (eta * mHat) / (Math.sqrt(vHat) + epsilon);
    path.push(w);
  }
  return path;
}`,
  check: ({ weights: answer }) =>
    checkFunction(answer, {
      name: "weights",
      cases: [
        { inputs: { ...example, gradients: example.gradients.slice(0, 1) }, about: "after one step" },
        { inputs: { ...example } },
        { inputs: { w: 0, gradients: [0.001, 0.001, 0.001] }, about: "for small gradients" },
      ],
      expected: (w: number, gradients: number[]) => adamSteps(gradients, w, constants).map((step) => step.w),
    }),
  hints: [
    "After one step |w − 1| should be η. Is it?",
    "m is too small by the factor 1 − β₁ᵗ. What makes it larger?",
  ],
};

const biasSteps: Exercise = {
  id: "bias-steps",
  kind: "order",
  label: "The mean of mₜ",
  steps: [
    "mₜ = β₁·mₜ₋₁ + (1 − β₁)·gₜ, with m₀ = 0",
    "mₜ = (1 − β₁)·Σₛ β₁ᵗ⁻ˢ·gₛ",
    "E[mₜ] = (1 − β₁)·Σₛ β₁ᵗ⁻ˢ·E[g]",
    "E[mₜ] = (1 − β₁)·(1 − β₁ᵗ)/(1 − β₁)·E[g]",
    "E[mₜ] = (1 − β₁ᵗ)·E[g], so m̂ₜ = mₜ/(1 − β₁ᵗ)",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with the line of code.",
      1: "Put the line into itself before you take any mean.",
      3: "You can sum the series once E[g] stands outside it.",
    }),
  hints: ["Code, unrolled, mean, series, correction.", "Σₛ β₁ᵗ⁻ˢ from s = 1 to t is (1 − β₁ᵗ)/(1 − β₁)."],
};

/** The exercises of the chapter on Adam. */
export const exercises: ChapterExercises = {
  chapter: "adam",
  address: import.meta.url,
  list: [adamStep, firstStep, bias, scale, multiplied, biasSteps, ...derivations],
};

/** [w, m, v] after a step of Adam */
function stepOf(w: number, g: number, m: number, v: number, t: number): number[] {
  const { eta, beta1, beta2, epsilon } = constants;
  const [nextM, nextV] = [(1 - beta1) * g + beta1 * m, (1 - beta2) * g ** 2 + beta2 * v];
  const root = Math.sqrt(nextV / (1 - beta2 ** t));
  return [w - (eta * nextM) / (1 - beta1 ** t) / (root + epsilon), nextM, nextV];
}
