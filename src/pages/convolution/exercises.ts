import { countedLayers } from "../../lib/core/convolution/layer-table.js";
import { placesAlong } from "../../lib/core/convolution/window.js";
import { checkFunction } from "../../lib/exercises/check-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { convolveRows } from "../../lib/labs/convolution/on-rows.js";
import { derivations } from "./derivations.js";
import { example } from "./worked.js";

const convolve: Exercise = {
  id: "convolve",
  kind: "write",
  label: "Your function convolve",
  functions: ["convolve"],
  starter: `// x has any height and width, w is k × k. The result has a row for each place down.
function convolve(x: number[][], w: number[][], b: number): number[][] {
  const k = w.length;
  const y: number[][] = [];

  return y;
}`,
  check: ({ convolve: answer }) =>
    checkFunction(answer, {
      name: "convolve",
      cases: [
        {
          inputs: { x: example.x, w: example.w, b: example.b },
          about: "in the worked example",
        },
        {
          inputs: {
            x: [
              [1, 2, 3, 4],
              [5, 6, 7, 8],
            ],
            w: [[2]],
            b: 0,
          },
          about: "with a window of one pixel",
        },
        {
          inputs: {
            x: [
              [1, 0, 2, 1],
              [0, 3, 1, 0],
              [2, 1, 0, 1],
              [1, 1, 4, 0],
            ],
            w: [
              [1, 2, 3],
              [0, -1, 0],
              [1, 0, -2],
            ],
            b: -1,
          },
          about: "with a filter that is not symmetric",
        },
      ],
      expected: (x: number[][], w: number[][], b: number) =>
        convolveRows(x, w, b, { size: w.length, stride: 1, padding: 0 }),
    }),
  hints: [
    "There are x.length − k + 1 places down and x[0].length − k + 1 across.",
    "At place i, j the sum goes over u and v from 0 to k − 1: w[u][v] * x[i + u][j + v].",
    "Begin each sum with b and push it onto a row; then push the row onto y.",
  ],
};

const places: Exercise = {
  id: "places",
  kind: "numbers",
  label: "Places along a side",
  expected: [placesAlong(28, { size: 5, stride: 2, padding: 2 })],
  slips: [
    {
      answer: [13],
      say: "Rounding 13.5 down is right, but then add 1, because the window at place 0 counts too.",
    },
    { answer: [14.5], say: "Half a window does not fit, so round down before you add 1." },
    { answer: [15], say: "Round 13.5 down, not up: a window that does not fit is left out." },
    { answer: [12], say: "That leaves the padding out: the side is 28 + 2·2 long." },
    { answer: [28], say: "That is right for stride 1. With stride 2 the window skips every other place." },
    { answer: [196], say: "That counts the places of the whole map. The question asks about one side." },
  ],
  hints: ["⌊(n + 2p − k)/s⌋ + 1.", "(28 + 4 − 5)/2 = 13.5, rounded down."],
};

const [sixFilters] = countedLayers({ convolutions: "3x1-6x5", hidden: [] }, 784, 10).slice(1);

const parameters: Exercise = {
  id: "parameters",
  kind: "numbers",
  label: "Weights and biases",
  expected: [sixFilters.weights + sixFilters.biases],
  slips: [
    { answer: [450], say: "Those are the weights alone. Each filter has a bias as well." },
    { answer: [468], say: "Each filter has one bias, not one for each of its channels." },
    {
      answer: [156],
      say: "That would do for a single input map. A filter has a window in each of the three.",
    },
    { answer: [78], say: "A window of 5 × 5 has 25 weights in each channel, and there are 6 filters." },
    { answer: [453], say: "A bias belongs to a filter, not to an input map, so there are 6." },
    { answer: [451], say: "There is a bias for each filter, not one for the layer." },
  ],
  hints: ["Each filter has a window in every map, and one bias.", "(5 · 5 · 3 + 1) · 6."],
};

const route: Exercise = {
  id: "route",
  kind: "numbers",
  label: "dx",
  expected: [0, 5, 0, 0],
  rows: 2,
  slips: [
    { answer: [5, 5, 5, 5], say: "Only the pixel that decided y gets anything." },
    {
      answer: [1.25, 1.25, 1.25, 1.25],
      say: "That is average pooling, which shares dy out. Here the greatest pixel takes all of it.",
    },
    { answer: [0, 4, 0, 0], say: "The right place, but what comes back is dy, not the pixel itself." },
    {
      answer: [0, 20, 0, 0],
      say: "y is the pixel itself, so its slope is 1. Don’t multiply dy by the pixel.",
    },
    { answer: [0, 1, 0, 0], say: "That is the slope. Multiply it by what comes back." },
  ],
  hints: ["Which of the four decides y?", "All of it goes to that pixel, nothing to the others."],
};

const placesBug: Exercise = {
  id: "places-bug",
  kind: "repair",
  label: "Your function places",
  functions: ["places"],
  starter: `function places(n: number, k: number, s: number, p: number): number {
  return Math.floor((n + p - k) / s) + 1;
}`,
  check: ({ places: answer }) =>
    checkFunction(answer, {
      name: "places",
      cases: [
        { inputs: { n: 28, k: 3, s: 1, p: 0 }, about: "without padding" },
        { inputs: { n: 28, k: 3, s: 1, p: 1 }, about: "where padding keeps the size" },
        { inputs: { n: 28, k: 5, s: 2, p: 2 }, about: "with a stride" },
      ],
      expected: (n: number, k: number, s: number, p: number) =>
        placesAlong(n, { size: k, stride: s, padding: p }),
    }),
  hints: ["How many rows of paper does padding by p add to a picture?", "The paper goes on both sides."],
};

const shared: Exercise = {
  id: "shared",
  kind: "choose",
  label: "Why so few",
  choices: [
    "Most of its weights are 0 after training.",
    "The same weights are used at every place.",
    "Pooling throws the other weights away.",
    "Its pictures are smaller.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "The same weights are used at every place.",
        "Four filters of 3 × 3 are 36 numbers, used at 26 · 26 places.",
      ],
      {
        "Pooling throws the other weights away.":
          "CNN 1 has no pooling, and just as few weights in its first layer.",
        "Its pictures are smaller.": "Both get 28 × 28 pixels.",
      },
      "Count them: 4 filters of 3 × 3. How many times is each of them used for one picture?",
    ),
  hints: ["How many weights does one filter have, and at how many places does it stand?"],
};

/** The exercises of the chapter on convolution. */
export const exercises: ChapterExercises = {
  chapter: "convolution",
  address: import.meta.url,
  list: [convolve, places, parameters, route, placesBug, shared, ...derivations],
};
