import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";

const seen: Exercise = {
  id: "seen",
  kind: "choose",
  label: "What the network gets the second time",
  choices: [
    "the same pixels",
    "the same digit, smaller and lower in the picture",
    "the same digit with a line half as wide",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "the same pixels",
        "The crop removes place and size, and the line is drawn with the width it has in the finished picture.",
      ],
      {
        "the same digit, smaller and lower in the picture":
          "That is what it would get without the crop. What does the crop do to the paper?",
        "the same digit with a line half as wide":
          "The line is drawn after the strokes have been scaled, with the width it has in the finished picture.",
      },
      "Try it on the pad.",
    ),
  hints: ["Press Make it small and watch the 784 pixels.", "Which step throws the paper away?"],
};

const half: Exercise = {
  id: "half",
  kind: "numbers",
  label: "Per cent of each class",
  expected: [25],
  percent: true,
  slips: [
    { answer: [50], say: "A half each would be right for two classes. There are four." },
    { answer: [100], say: "That is the whole of it. Four classes share it." },
    { answer: [400], say: "The probabilities share 100 % between them: divide by four." },
    { answer: [0.25], say: "As a fraction of 1, yes. The question asks for per cent." },
  ],
  hints: ["All probabilities together are 100 %.", "Four equal parts of 100 %."],
};

const verdictCases: readonly TestCase[] = [
  { inputs: { p: [0.1, 0.7, 0.2], sureFrom: 0.5 }, about: "when one class has most" },
  { inputs: { p: [0.3, 0.3, 0.4], sureFrom: 0.5 }, about: "when it is spread" },
  { inputs: { p: [0.5, 0.2, 0.3], sureFrom: 0.5 }, about: "at the limit" },
  { inputs: { p: [0.05, 0.05, 0.05, 0.85], sureFrom: 0.9 } },
];

const verdict: Exercise = {
  id: "verdict",
  kind: "write",
  label: "Your function verdict",
  functions: ["verdict"],
  starter: `function verdict(p: number[], sureFrom: number): number {
  let best = 0;
  for (let k = 1; k < p.length; k++) {
    // When is k better than best?

  }
  return best;
}`,
  check: ({ verdict: answer }) => {
    const found = checkFunction(answer, {
      name: "verdict",
      cases: verdictCases,
      expected: (p: number[], sureFrom: number) => {
        const most = Math.max(...p);
        return most >= sureFrom ? p.indexOf(most) : -1;
      },
    });
    return found.correct ? right("Right: a network that may say nothing is wrong less often.") : found;
  },
  hints: [
    "Keep the place of the greatest one so far.",
    "At the end, compare p[best] with sureFrom.",
    "“At least” means that equal counts too.",
  ],
};

const way: Exercise = {
  id: "way",
  kind: "order",
  label: "From the pen to the answer",
  steps: [
    "the strokes are drawn on a large raster",
    "the raster is blurred",
    "the paper around the ink is cut off",
    "the ink is fitted into 24 × 24 pixels, with a border of 2",
    "the levels are scaled so that the darkest is 255",
    "the network gives a score for each class",
    "softmax makes probabilities of the scores",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with what the pen left.",
      2: "The blur widens the ink, so it comes before the crop.",
      4: "Interpolation changes the levels, so they are rescaled after it.",
      6: "Softmax needs scores.",
    }),
  hints: ["Below the pad the steps stand in their order.", "The network comes after the last of them."],
};

/** The exercises of the chapter on drawing. */
export const exercises: ChapterExercises = {
  chapter: "draw",
  address: import.meta.url,
  list: [seen, half, verdict, way],
};
