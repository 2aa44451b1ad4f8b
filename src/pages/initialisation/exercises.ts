import { seededRandom } from "../../lib/core/random.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { AnswerFunction, ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right, type Verdict, wrong } from "../../lib/exercises/verdict.js";
import { derivations } from "./derivations.js";
import { layerFactor, uniformLimit } from "./study/variance.js";
import { shapes, wanted } from "./worked.js";

const xavierLimit: Exercise = {
  id: "xavier-limit",
  kind: "write",
  label: "Your function limit",
  functions: ["limit"],
  starter: `function limit(inputs: number, outputs: number): number {
  // The variance first, then the limit of the uniform distribution that has it.

  return 0;
}`,
  check: ({ limit: answer }) =>
    checkFunction(answer, {
      name: "limit",
      cases: [
        ...shapes.map((shape) => ({ inputs: { ...shape } })),
        { inputs: { inputs: 1, outputs: 1 }, about: "for one input and one output" },
      ],
      expected: (inputs: number, outputs: number) => uniformLimit(wanted({ inputs, outputs }).xavier),
    }),
  hints: ["v = 2 / (n_in + n_out).", "A uniform distribution in [−c, c] has the variance c²/3."],
};

const fade: Exercise = {
  id: "fade",
  kind: "numbers",
  label: "factor",
  expected: [layerFactor(50, 0.02, true)],
  slips: [
    { answer: [1], say: "That is n·v, without ReLU. ReLU leaves half." },
    { answer: [Math.SQRT1_2], say: "That is the factor of the size. The mean square has its square." },
    { answer: [0.02], say: "The variances of 50 inputs add up." },
    { answer: [0.01], say: "You have halved the variance, but there are 50 inputs." },
  ],
  hints: ["n_in · v = 50 · 0.02.", "ReLU leaves half."],
};

const heDeviation: Exercise = {
  id: "he-deviation",
  kind: "numbers",
  label: "standard deviation",
  expected: [0.1],
  tolerance: 1e-3,
  slips: [
    { answer: [0.01], say: "That is the variance, 2/n. The standard deviation is its root." },
    { answer: [0.2], say: "That uses the number of outputs. He’s rule counts inputs." },
    {
      answer: [0.0707107],
      say: "That is √(1/n), for a layer without ReLU. He’s variance is twice as large.",
    },
    {
      answer: [0.0894427],
      say: "That is Xavier’s rule, with inputs and outputs together. He’s counts inputs alone.",
    },
    { answer: [0.04], say: "That is a variance, and it uses the number of outputs." },
  ],
  hints: ["The variance is 2/n_in. The outputs do not matter.", "The standard deviation is its root."],
};

const equalBiases: Exercise = {
  id: "equal-biases",
  kind: "choose",
  label: "Can training break it",
  choices: [
    "No: equal biases stay equal.",
    "Yes: the units differ by their weights, so their biases get different gradients.",
    "Only with dropout.",
    "Only in the last layer.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "Yes: the units differ by their weights, so their biases get different gradients.",
        "db is da, and da differs from unit to unit as soon as the weights do.",
      ],
      {
        "Only with dropout.":
          "Dropout would do it too. But are the gradients of two biases equal without it?",
        "Only in the last layer.":
          "In a hidden layer the biases get da. Is da the same for two units with different weights behind them?",
      },
      "Symmetry means that units are equal in everything. Are they here?",
    ),
  hints: ["db_j is the sum of da_j over the batch.", "On what does da_j depend?"],
};

const uniformBug: Exercise = {
  id: "uniform-bug",
  kind: "repair",
  label: "Your function draw",
  functions: ["draw"],
  starter: `function draw(count: number, v: number, random: () => number): number[] {
  const c = Math.sqrt(v);
  return Array.from({ length: count }, () => c * random());
}`,
  check: ({ draw: answer }) => checkDraws(answer),
  hints: [
    "Numbers from 0 to 1 have the mean ½. Stretch them to −1 … 1 first.",
    "The variance in [−c, c] is c²/3. Which c has the variance v?",
  ],
};

const varianceSteps: Exercise = {
  id: "variance-steps",
  kind: "order",
  label: "The mean square of a = Σₖ hₖ·wₖ",
  steps: [
    "E[a²] = E[(Σₖ hₖ·wₖ)²]",
    "E[a²] = Σₖ Σₖ′ E[hₖ·hₖ′]·E[wₖ·wₖ′]",
    "for k ≠ k′: E[wₖ·wₖ′] = E[wₖ]·E[wₖ′] = 0",
    "E[a²] = Σₖ E[hₖ²]·v",
    "E[a²] = n·v·E[h²]",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with what is asked for.",
      1: "Multiply the square out before saying which terms are 0.",
      3: "Only k = k′ is left, with E[w²] = v.",
    }),
  hints: ["A square of a sum is a double sum.", "Independence makes most of its terms vanish."],
};

/** The exercises of the chapter on initialisation. */
export const exercises: ChapterExercises = {
  chapter: "initialisation",
  address: import.meta.url,
  list: [xavierLimit, fade, heDeviation, equalBiases, uniformBug, varianceSteps, ...derivations],
};

/** Mean and variance of many draws, to five standard errors of a uniform distribution. */
function checkDraws(answer: AnswerFunction): Verdict {
  const count = 20_000;
  for (const v of [1 / 3, 0.01]) {
    const random = seededRandom(1);
    const drawn = answer(count, v, () => random.uniform());
    if (!Array.isArray(drawn) || drawn.length !== count) return wrong(`It should give ${count} numbers.`);
    const numbers = drawn.map(Number);
    const mean = numbers.reduce((sum, w) => sum + w, 0) / count;
    const variance = numbers.reduce((sum, w) => sum + (w - mean) ** 2, 0) / count;
    if (!(Math.abs(mean) < 5 * Math.sqrt(v / count)))
      return wrong(
        `For v = ${v.toFixed(2)} the mean of ${count} weights is ${mean.toFixed(3)}. It should be 0.`,
      );
    if (!(Math.abs(variance / v - 1) < 0.04))
      return wrong(`For v = ${v.toFixed(2)} the variance of ${count} weights is ${variance.toFixed(4)}.`);
  }
  return right("Right: mean 0 and variance v.");
}
