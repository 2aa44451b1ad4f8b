import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";

const lessonProduct: Exercise = {
  id: "lesson-product",
  kind: "numbers",
  label: "The change",
  expected: [0.2],
  slips: [
    { answer: [-0.2], say: "Mind both signs: g·g′ is negative, and the change has a minus." },
    { answer: [0.6], say: "g·g′ is 2·1 + (−1)·4: the second product is negative." },
    {
      answer: [-0.6],
      say: "g·g′ is 2·1 + (−1)·4: the second product is negative, and the change has a minus.",
    },
    { answer: [-2], say: "That is g·g′. The change is −η times it." },
    { answer: [2], say: "Multiply by η as well." },
    { answer: [0.8], say: "Add the two products; don’t multiply them." },
  ],
  hints: ["The change is −η g·g′.", "g·g′ = 2 · 1 + (−1) · 4. Mind both signs."],
};

const heldOut: Exercise = {
  id: "held-out",
  kind: "choose",
  label: "What you know",
  choices: [
    "the two drawings helped by ten points",
    "nothing yet: one drawing of ten makes ten points",
    "the network is now right 90 % of the time",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "nothing yet: one drawing of ten makes ten points",
        "With ten drawings held out, a single one moves the figure by ten points.",
      ],
      {
        "the two drawings helped by ten points":
          "With ten drawings held out, how many drawings are ten points?",
        "the network is now right 90 % of the time": "The mean of both figures means nothing.",
      },
      "How many drawings stand behind each percentage?",
    ),
  hints: ["How many drawings are held out?", "How much is one of them, in per cent?"],
};

const shiftPixels: Exercise = {
  id: "shift-pixels",
  kind: "write",
  label: "Your function moveRight",
  functions: ["moveRight"],
  starter: `function moveRight(pixels: number[], width: number): number[] {
  const moved = pixels.map(() => 0);
  for (let k = 0; k < pixels.length; k++) {
    // Where does pixel k come from? The first of a row comes from nowhere.

  }
  return moved;
}`,
  check: ({ moveRight: answer }) => {
    const found = checkFunction(answer, {
      name: "moveRight",
      cases: [
        { inputs: { pixels: [1, 2, 3, 4, 5, 6], width: 3 } },
        { inputs: { pixels: [9, 0, 0, 7], width: 2 }, about: "for ink that leaves the frame" },
      ],
      expected: (pixels: number[], width: number) =>
        pixels.map((_, k) => (k % width === 0 ? 0 : pixels[k - 1])),
    });
    return found.correct ? right("Right: each weight of the first layer now meets another pixel.") : found;
  },
  hints: [
    "Pixel k of the result is pixel k − 1 of the picture.",
    "Except where k is the first of its row: k % width is 0 there.",
  ],
};

const transfer: Exercise = {
  id: "transfer",
  kind: "numbers",
  label: "Numbers that begin afresh",
  expected: [645],
  slips: [
    { answer: [640], say: "Those are the weights. The five classes have biases too." },
    { answer: [128 * 47 + 47], say: "That is the old layer. The new one has five classes." },
    { answer: [128 * 52 + 52], say: "The old classes are gone: count the five new ones alone." },
    { answer: [5], say: "Besides its bias, each class has a column of 128 weights." },
    { answer: [768], say: "A bias belongs to a class, not to a unit before it." },
  ],
  hints: ["The new last layer has five columns.", "Each column has 128 weights, and each class a bias."],
};

/** The exercises of the chapter on teaching. */
export const exercises: ChapterExercises = {
  chapter: "teach",
  address: import.meta.url,
  list: [lessonProduct, heldOut, shiftPixels, transfer],
};
