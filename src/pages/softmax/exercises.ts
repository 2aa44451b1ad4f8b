import { softmaxOf } from "../../lib/core/kernels/softmax.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { derivations } from "./derivations.js";
import { example } from "./worked.js";

const stableSoftmax: Exercise = {
  id: "stable-softmax",
  kind: "write",
  label: "Your function softmax",
  functions: ["softmax"],
  starter: `function softmax(z: number[]): number[] {
  const p: number[] = [];
  // Raise e to each score, then divide by the sum.

  return p;
}`,
  check: ({ softmax: answer }) =>
    checkFunction(answer, {
      name: "softmax",
      cases: [
        { inputs: { z: [0, 0] }, about: "for equal scores" },
        { inputs: { z: example.z[0] } },
        { inputs: { z: [3] }, about: "for one class" },
        { inputs: { z: [1000, 999, 0] }, about: "for large scores", large: true },
        { inputs: { z: [-1000, -1001] }, about: "for scores far below 0", large: true },
      ],
      expected: (z: number[]) => softmaxOf(z),
    }),
  hints: [
    "Math.exp(z[j]) is the power. The sum must run over all classes before you divide.",
    "Math.exp(1000) is Infinity. Which number may you subtract from all scores?",
    "Begin with const m = Math.max(...z), and take Math.exp(z[j] - m).",
  ],
};

const threeToOne: Exercise = {
  id: "three-to-one",
  kind: "numbers",
  label: "p",
  expected: [0.25, 0.75],
  tolerance: 1e-3,
  slips: [
    { answer: [1, 3], say: "Those are the powers. Divide each by their sum." },
    { answer: [0.75, 0.25], say: "The larger score gets the larger share: the second is ln 3." },
    { answer: [0, 1], say: "You shared out the scores themselves. Take e to the power of each first." },
    { answer: [1 / 3, 1], say: "That divides by the largest. Divide by the sum." },
    { answer: [0.33, 0.67], say: "e⁰ is 1, and e to the power of ln 3 is 3: 1 to 3, not 1 to 2." },
  ],
  hints: ["e⁰ = 1, and e to the power of ln 3 is 3.", "The sum is 4."],
};

const jacobianEntry: Exercise = {
  id: "jacobian-entry",
  kind: "numbers",
  label: "∂p₁/∂z₂",
  expected: [-0.06],
  tolerance: 1e-9,
  slips: [
    { answer: [0.06], say: "Off the diagonal there is a minus: when one score grows, the others lose." },
    { answer: [-0.15], say: "Counting starts at 0: p₁ is 0.3 and p₂ is 0.2." },
    { answer: [0.21], say: "That is the diagonal, p₁(1 − p₁). Here the indices differ." },
    { answer: [0.24], say: "That is p₁(1 − p₂). Off the diagonal the 1 is missing." },
    { answer: [-0.1], say: "That is −p₀p₂. Counting starts at 0." },
    { answer: [0.16], say: "That is the diagonal of class 2. Here the indices differ." },
  ],
  hints: ["Counting starts at 0: p₁ = 0.3.", "The two indices differ, so it is −p₁·p₂."],
};

const shift: Exercise = {
  id: "shift",
  kind: "choose",
  label: "What changes",
  choices: [
    "Nothing changes in p.",
    "Every probability grows by the factor e⁵.",
    "The largest probability grows, the others shrink.",
    "p changes, but the answer stays the same.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      ["Nothing changes in p.", "e⁵ is a factor of every power and of the sum, so it cancels."],
      {
        "Every probability grows by the factor e⁵.":
          "The powers grow by that factor. What happens to their sum?",
        "The largest probability grows, the others shrink.":
          "That is what multiplying all scores does. Here a number is added.",
      },
      "Put z + 5 into the formula, and look for a factor that cancels.",
    ),
  hints: ["e^(z + 5) = e⁵·eᶻ.", "It stands above and below the line of the fraction."],
};

const batchSum: Exercise = {
  id: "batch-sum",
  kind: "repair",
  label: "Your function softmaxRows",
  functions: ["softmaxRows"],
  starter: `function softmaxRows(z: number[][]): number[][] {
  const p: number[][] = [];
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    const most = Math.max(...z[i]);
    const powers = z[i].map((score) => Math.exp(score - most));
    for (const power of powers) sum += power;
    p.push(powers.map((power) => power / sum));
  }
  return p;
}`,
  check: ({ softmaxRows: answer }) =>
    checkFunction(answer, {
      name: "softmaxRows",
      cases: [
        { inputs: { z: example.z.slice(0, 1) }, about: "for a batch of one" },
        { inputs: { z: [example.z[0], [0, 0, 0]] }, about: "for a batch of two" },
        { inputs: { z: [[5], [-5], [0]] }, about: "for one class" },
      ],
      expected: (z: number[][]) => z.map((row) => softmaxOf(row)),
    }),
  hints: [
    "Do the probabilities of the second row add up to 1?",
    "Each sample has its own sum. Where is sum set to 0?",
  ],
};

const offDiagonalSteps: Exercise = {
  id: "off-diagonal-steps",
  kind: "order",
  label: "∂pᵢ/∂zⱼ for i ≠ j",
  steps: [
    "pᵢ = e^zᵢ / S with S = Σₖ e^zₖ",
    "∂S/∂zⱼ = e^zⱼ, and ∂e^zᵢ/∂zⱼ = 0",
    "∂pᵢ/∂zⱼ = (0·S − e^zᵢ·e^zⱼ) / S²",
    "∂pᵢ/∂zⱼ = −(e^zᵢ/S)·(e^zⱼ/S)",
    "∂pᵢ/∂zⱼ = −pᵢ·pⱼ",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with what is to be differentiated, and give the sum a name.",
      1: "The quotient rule needs the derivatives of top and bottom first.",
      2: "Now the quotient rule.",
    }),
  hints: ["The quotient rule needs two derivatives. Which?", "Split S² into S·S last."],
};

/** The exercises of the chapter on softmax. */
export const exercises: ChapterExercises = {
  chapter: "softmax",
  address: import.meta.url,
  list: [stableSoftmax, threeToOne, jacobianEntry, shift, batchSum, offDiagonalSteps, ...derivations],
};
