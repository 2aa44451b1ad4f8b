import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";

const there: Exercise = {
  id: "there",
  kind: "numbers",
  label: "k",
  expected: [28 * 5 + 9],
  slips: [
    { answer: [28 * 9 + 5], say: "You swapped row and column: the pixel has whole rows before it." },
    { answer: [28 * 4 + 9], say: "Counting starts at 0: rows 0 to 4 are five whole rows." },
    {
      answer: [28 * 5 + 10],
      say: "Counting starts at 0, so column 9 has nine pixels before it in its row.",
    },
    { answer: [28 * 4 + 8], say: "Counting starts at 0 for rows and columns." },
    { answer: [45], say: "Each of the five rows before it has 28 pixels." },
    { answer: [140], say: "That is the start of its row. It is in column 9." },
  ],
  hints: ["Five whole rows come before it: rows 0 to 4.", "5 · 28 = 140."],
};

const back: Exercise = {
  id: "back",
  kind: "numbers",
  label: "row, column",
  expected: [Math.floor(500 / 28), 500 % 28],
  slips: [
    { answer: [24, 17], say: "Row and column are swapped." },
    { answer: [18, 25], say: "Counting starts at 0." },
    { answer: [18, 24], say: "17 whole rows come before it, so it is in row 17, counted from 0." },
    { answer: [17, 25], say: "Counting starts at 0, so the remainder itself is the column." },
    { answer: [17, 0.857143], say: "The column is the remainder, a whole number: 500 − 17·28." },
  ],
  hints: ["How often does 28 go into 500?", "17 · 28 = 476."],
};

const batchShapes: Exercise = {
  id: "batch-shapes",
  kind: "choose",
  label: "Shapes of X and Y",
  choices: [
    "[784 × 32] and [47 × 32]",
    "[32 × 784] and [32 × 47]",
    "[32 × 28] and [32 × 1]",
    "[32 × 784] and [32 × 10]",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      ["[32 × 784] and [32 × 47]", "Both have a row for each character."],
      {
        "[784 × 32] and [47 × 32]": "That is right for samples as columns; here samples are rows.",
        "[32 × 28] and [32 × 1]": "A picture has 28 rows of 28, and Y is one-hot.",
      },
      "Ten classes would do for the digits alone. How many does EMNIST Balanced have?",
    ),
  hints: ["Each character is a row.", "10 digits, 26 capitals, 11 small letters."],
};

const upright: Exercise = {
  id: "upright",
  kind: "numbers",
  label: "k in the upright picture",
  expected: [28 * 20 + 3],
  slips: [
    { answer: [104], say: "That is where it lies in the file. Upright, row and column are swapped." },
    { answer: [28 * 3 + 7], say: "That is a mirror, left to right. The picture is transposed." },
    { answer: [28 * 24 + 20], say: "That is upside down. The picture is transposed." },
    { answer: [28 * 20 + 24], say: "That is a turn. The picture is transposed: row and column are swapped." },
  ],
  hints: ["In the file it lies in row 3 and column 20.", "Upright, it lies in row 20 and column 3."],
};

const tooGood = "It is too good on average, because the network was chosen by it.";
const asFresh =
  "It is what fresh drawings will give, because it was measured on drawings that the network had not seen.";

const bestOfTwenty: Exercise = {
  id: "best-of-20",
  kind: "choose",
  label: "What can be said",
  choices: [
    asFresh,
    tooGood,
    "It is too low, because the network was not trained on the test set.",
    "Nothing, because 20 is too few.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [tooGood, "The best of 20 is partly the best network and partly the luckiest on this test set."],
      {
        [asFresh]: "Its weights have not seen them, but the choice among the 20 has.",
        "Nothing, because 20 is too few.":
          "It says something, and with more networks to choose from it would say less. In which direction is it off?",
      },
      "Think of the guessers: what did choosing do to the score?",
    ),
  hints: [
    "Look at the bars of the guessers with n = 20.",
    "To choose the greatest of several uncertain numbers is to favour those that erred upwards.",
  ],
};

const vectorCases: readonly TestCase[] = [
  { inputs: { picture: [[51, 0, 255]] }, about: "for a picture of one row" },
  {
    inputs: {
      picture: [
        [0, 255, 0],
        [102, 255, 0],
        [0, 255, 204],
      ],
    },
  },
  {
    inputs: {
      picture: [
        [0, 51],
        [102, 153],
        [204, 255],
      ],
    },
    about: "for a picture that is taller than wide",
  },
  { inputs: { picture: [[255]] }, about: "for a picture of one pixel" },
];

const toVector: Exercise = {
  id: "to-vector",
  kind: "write",
  label: "Your function toVector",
  functions: ["toVector"],
  starter: `function toVector(picture: number[][]): number[] {
  const height = picture.length;
  const width = picture[0].length;
  const x = new Array(height * width).fill(0);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      // Which place of x has this pixel, and what number?

    }
  }
  return x;
}`,
  check: ({ toVector: answer }) =>
    checkFunction(answer, {
      name: "toVector",
      cases: vectorCases,
      expected: (picture: number[][]) => picture.flat().map((level) => level / 255),
    }),
  hints: [
    "There are r whole rows before the pixel.",
    "The place is k = width · r + c.",
    "Levels go up to 255.",
  ],
};

const transposeCases: readonly TestCase[] = [
  {
    inputs: {
      shipped: [
        [1, 2],
        [3, 4],
      ],
    },
  },
  {
    inputs: {
      shipped: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    },
  },
  { inputs: { shipped: [[5]] }, about: "for a picture of one pixel" },
  {
    inputs: {
      shipped: [
        [0, 9, 9, 9],
        [0, 0, 9, 9],
        [0, 0, 0, 9],
        [0, 0, 0, 0],
      ],
    },
    about: "for a triangle of ink",
  },
];

const swappedTwice: Exercise = {
  id: "swapped-twice",
  kind: "repair",
  label: "Your function upright",
  functions: ["upright"],
  starter: `function upright(shipped: number[][]): number[][] {
  const picture = shipped.map((row) => [...row]);
  for (let r = 0; r < picture.length; r++) {
    for (let c = 0; c < picture.length; c++) {
      const kept = picture[r][c];
      picture[r][c] = picture[c][r];
      picture[c][r] = kept;
    }
  }
  return picture;
}`,
  check: ({ upright: answer }) =>
    checkFunction(answer, {
      name: "upright",
      cases: transposeCases,
      expected: (shipped: number[][]) => shipped.map((row, r) => row.map((_, c) => shipped[c][r])),
    }),
  hints: [
    "Take a picture of 2 × 2 pixels and follow the loops: what happens at r = 0, c = 1, and what at r = 1, c = 0?",
    "Each pair must be swapped once.",
  ],
};

const honestNumber: Exercise = {
  id: "honest-number",
  kind: "order",
  label: "From the drawings to a number that can be reported",
  steps: [
    "Shuffle the drawings, and split them into training, held-out and test drawings.",
    "Train a network for each of several settings on the training drawings.",
    "Measure each of these networks on the held-out drawings.",
    "Choose the settings by what was measured.",
    "Measure the chosen network on the test drawings, once.",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "What has to be done before anything is learned or measured?",
      2: "You can choose only after you have measured.",
      4: "Once you measure on the test drawings, nothing may be decided any more.",
    }),
  hints: ["Put the test drawings aside before you train anything.", "They are used last."],
};

/** The exercises of the chapter on pixels. */
export const exercises: ChapterExercises = {
  chapter: "pixels",
  address: import.meta.url,
  list: [there, back, batchShapes, upright, bestOfTwenty, toVector, swappedTwice, honestNumber],
};
