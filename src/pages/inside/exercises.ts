import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";

const pushByHand: Exercise = {
  id: "push-by-hand",
  kind: "numbers",
  label: "The push",
  expected: [-1],
  slips: [
    { answer: [1], say: "The weight is negative: the unit pushes the score down." },
    { answer: [-0.5], say: "That is the weight. Multiply it by the activation." },
    { answer: [2], say: "That is the activation. Multiply it by the weight." },
    { answer: [1.5], say: "Multiply the two; don’t add them." },
    { answer: [-4], say: "Multiply, not divide." },
  ],
  hints: ["The push is what the unit adds to the sum.", "h times its weight, with the sign."],
};

const piece: Exercise = {
  id: "piece",
  kind: "choose",
  label: "What the score does",
  choices: [
    "it changes by the slope times the change",
    "it changes by the slope times the change, plus the biases",
    "it stays",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "it changes by the slope times the change",
        "On one piece the network is linear, and biases do not change.",
      ],
      {
        "it changes by the slope times the change, plus the biases":
          "The biases are in the score before and after. What is left of them in the difference?",
        "it stays": "It stays only where the slope is 0.",
      },
      "Think of a line.",
    ),
  hints: ["No ReLU switches: each unit that is on stays a weighted sum.", "A sum of sums is linear."],
};

const parts: Exercise = {
  id: "parts",
  kind: "write",
  label: "Your function pushes",
  functions: ["pushes"],
  starter: `function pushes(h: number[], w: number[][], j: number): number[] {
  const found: number[] = [];
  for (let k = 0; k < h.length; k++) {
    // What does unit k add to score j?

  }
  return found;
}`,
  check: ({ pushes: answer }) => {
    const found = checkFunction(answer, {
      name: "pushes",
      cases: [
        {
          inputs: {
            h: [2, 3],
            w: [
              [1, -0.5],
              [4, 0.25],
            ],
            j: 1,
          },
        },
        {
          inputs: {
            h: [0, 1],
            w: [
              [5, 5],
              [-2, 7],
            ],
            j: 0,
          },
          about: "for a unit that is off",
        },
      ],
      expected: (h: number[], w: number[][], j: number) => h.map((value, k) => value * w[k][j]),
    });
    return found.correct ? right("Right: with the bias they are the score.") : found;
  },
  hints: ["The score is Σ h[k] · w[k][j] + b[j].", "One term of that sum is what unit k adds."],
};

const disagree: Exercise = {
  id: "disagree",
  kind: "choose",
  label: "Of the first pixel",
  choices: [
    "slope × ink can be large, cover it is near 0",
    "slope × ink is 0, cover it is large",
    "all three are the same",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "slope × ink can be large, cover it is near 0",
        "Both pixels go into the sum, but without the first the second is enough.",
      ],
      {
        "slope × ink is 0, cover it is large": "The pixel is ink, and its slope is not 0: it is in the sum.",
        "all three are the same": "They would be the same in a network without ReLUs and pooling.",
      },
      "What is left when the pixel is covered?",
    ),
  hints: [
    "Cover the first: what does the network still see?",
    "Slope × ink takes each pixel as a term of a sum.",
  ],
};

/** The exercises of the chapter on looking inside. */
export const exercises: ChapterExercises = {
  chapter: "inside",
  address: import.meta.url,
  list: [pushByHand, piece, parts, disagree],
};
