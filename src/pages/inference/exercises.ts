import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";

const headerLength: Exercise = {
  id: "header-length",
  kind: "numbers",
  label: "Bytes of the header",
  expected: [0x210],
  slips: [
    {
      answer: [12],
      say: "10 is written in hexadecimal, so it means 16. And each unit of the second byte counts 256.",
    },
    { answer: [4098], say: "That reads the highest byte first. The lowest comes first." },
    { answer: [18], say: "Each unit of the second byte counts 256." },
    { answer: [522], say: "10 is hexadecimal: 16." },
    { answer: [210], say: "That is the right number, but in hexadecimal. Write it in decimal." },
    { answer: [16], say: "That is the first byte. The second is 2." },
  ],
  hints: ["The lowest byte comes first.", "Take 10 in hexadecimal, and add 2 times 256."],
};

const sameAnswer: Exercise = {
  id: "same-answer",
  kind: "choose",
  label: "The answer",
  choices: ["it stays", "it may change where two classes are close", "it changes where T is above 1"],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "it stays",
        "Dividing by a number above 0 keeps the order of the scores. Only the probabilities move closer together.",
      ],
      {
        "it may change where two classes are close":
          "What is greater stays greater when both are divided by 3.",
        "it changes where T is above 1": "The order of the scores decides. Does it change?",
      },
      "Look at the greatest score.",
    ),
  hints: ["Which is greater, 6 or 5? And 2 or 1.67?"],
};

const ece: Exercise = {
  id: "ece",
  kind: "numbers",
  label: "The error",
  expected: [0.2],
  slips: [
    { answer: [0.6], say: "That is the accuracy. How far is it from the probability?" },
    { answer: [0.8], say: "That is the probability. How far is the accuracy from it?" },
    { answer: [0.4], say: "That is the fraction that is wrong. Compare the accuracy with the probability." },
    { answer: [0.02], say: "All ten answers lie in one interval, so its weight is 1, not 1/10." },
    { answer: [2], say: "That is a count of answers. The error is a fraction of 1." },
    { answer: [0.04], say: "The difference is not squared." },
  ],
  hints: ["All ten are in one interval.", "|accuracy − confidence| with accuracy 6/10."],
};

const forward: Exercise = {
  id: "forward",
  kind: "write",
  label: "Your function answer",
  functions: ["answer"],
  starter: `function answer(x: number[], W: number[][], b: number[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < b.length; j++) {
    let z = b[j];
    // Add what the pixels say, and keep the greatest.

  }
  return best;
}`,
  check: ({ answer }) => {
    const found = checkFunction(answer, {
      name: "answer",
      cases: [
        {
          inputs: {
            x: [1, 2],
            W: [
              [1, 0],
              [0, 1],
            ],
            b: [0, 0],
          },
        },
        {
          inputs: {
            x: [1, 0.5],
            W: [
              [-1, 2, 0],
              [0, -4, 1],
            ],
            b: [0.5, 0, 0],
          },
        },
        {
          inputs: {
            x: [0, 0],
            W: [
              [1, 1],
              [1, 1],
            ],
            b: [-1, -2],
          },
          about: "for an empty picture",
        },
      ],
      expected: (x: number[], W: number[][], b: number[]) => {
        const z = b.map((bias, j) => x.reduce((sum, value, i) => sum + value * W[i][j], bias));
        return z.indexOf(Math.max(...z));
      },
    });
    return found.correct ? right("Right, and there is no more to using a network than this.") : found;
  },
  hints: ["z is b[j] plus Σ x[i] · W[i][j].", "When z is above most, keep z and j."],
};

/** The exercises of the chapter on inference. */
export const exercises: ChapterExercises = {
  chapter: "inference",
  address: import.meta.url,
  list: [headerLength, sameAnswer, ece, forward],
};
