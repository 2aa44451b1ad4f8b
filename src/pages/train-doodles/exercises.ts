import { inverseTime } from "../../lib/core/schedules.js";
import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { doodleRecipe } from "../../lib/training/recipe.js";

const stepsOfEpoch: Exercise = {
  id: "steps-of-epoch",
  kind: "numbers",
  label: "Steps in an epoch",
  expected: [Math.ceil(6000 / 128)],
  slips: [
    { answer: [46], say: "The drawings that are left over make one more, short batch." },
    { answer: [46.875], say: "There are no fractions of a step: the last batch is just shorter." },
    { answer: [6000], say: "That would be one drawing a step. A step takes 128." },
    { answer: [128], say: "That is the size of a batch. How many batches does it take?" },
    { answer: [112], say: "That is what is left for the last batch. How many batches are there?" },
  ],
  hints: [
    "An epoch goes through every training drawing once.",
    "The last batch may be shorter than the others.",
  ],
};

const halfRate: Exercise = {
  id: "half-rate",
  kind: "numbers",
  label: "Steps",
  expected: [1 / doodleRecipe.decay],
  tolerance: 1,
  slips: [
    { answer: [0.5 / doodleRecipe.decay], say: "At half the rate decay·t is 1, not ½: 1 + decay·t = 2." },
    { answer: [2 / doodleRecipe.decay], say: "The 1 is there already: 1 + decay·t = 2." },
    {
      answer: [Math.LN2 / doodleRecipe.decay],
      say: "That is the half-life of an exponential. This schedule is 1/(1 + decay·t).",
    },
    { answer: [doodleRecipe.decay], say: "The other way round: decay·t must be 1." },
  ],
  hints: ["η₀/2 = η₀/(1 + decay·t).", "So 1 + decay·t = 2."],
};

const chance: Exercise = {
  id: "chance",
  kind: "choose",
  label: "Compare with",
  choices: ["0 %", "20 %, one class of five", "the part of the largest class", "100 %"],
  check: (answer) =>
    compareChoice(
      answer,
      ["the part of the largest class", "You get that much without looking at a single drawing."],
      {
        "20 %, one class of five":
          "So much gets who guesses at random. Somebody who knows which class is the largest gets more.",
        "100 %":
          "How far it is from perfect is worth knowing. But what would it get if it had learned nothing?",
      },
      "How much can you get right without looking at a single drawing?",
    ),
  hints: [
    "Even if you never look, you may know which class is the most frequent.",
    "Look at the sums of the rows in the confusion matrix.",
  ],
};

const rateCases: readonly TestCase[] = [
  { inputs: { t: 0, eta0: 0.001, decay: 0.0003 }, about: "at the first step" },
  { inputs: { t: 10_000, eta0: 0.5, decay: 0.0003 } },
  { inputs: { t: 500, eta0: 0.5, decay: 0 }, about: "without decay" },
  { inputs: { t: 1, eta0: 2, decay: 1 }, about: "where the rate has halved" },
];

const rateAt: Exercise = {
  id: "rate-at",
  kind: "repair",
  label: "Your function rateAt",
  functions: ["rateAt"],
  starter: `function rateAt(t: number, eta0: number, decay: number): number {
  let rate = eta0;
  for (let step = 1; step <= t; step++) rate = rate / (1 + decay * step);
  return rate;
}`,
  check: ({ rateAt: answer }) =>
    checkFunction(answer, {
      name: "rateAt",
      cases: rateCases,
      expected: (t: number, eta0: number, decay: number) => inverseTime(eta0, decay)(t),
    }),
  hints: [
    "Is the formula a rule for the next rate, or for the rate at step t?",
    "η(t) is made from η₀, not from the rate of the step before.",
  ],
};

const oneStep: Exercise = {
  id: "one-step",
  kind: "order",
  label: "One step of the training",
  steps: [
    "Take the next drawings of the shuffled order: x.",
    "Forwards through the layers: scores z, then probabilities p.",
    "Compare with the labels: the loss L and its gradient with respect to the scores.",
    "Backwards through the layers, from the last to the first: dW and db.",
    "Move each weight and each bias against its gradient.",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Without drawings there is nothing to do.",
      2: "How large is the error? You need it before you can blame anything for it.",
      4: "No weight may move before all the gradients are known: dx of a layer needs its W as it was.",
    }),
  hints: ["There is a way forwards, a comparison, and a way backwards.", "The weights move last."],
};

/** The exercises of the chapter on training on doodles. */
export const exercises: ChapterExercises = {
  chapter: "train-doodles",
  address: import.meta.url,
  list: [stepsOfEpoch, halfRate, chance, rateAt, oneStep],
};
