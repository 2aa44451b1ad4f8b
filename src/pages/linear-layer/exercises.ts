import { weightGradient } from "../../lib/core/kernels/weight-gradient.js";
import { matrixFrom, rowsOf, zeros } from "../../lib/core/matrix.js";
import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { checkGradientFunction } from "../../lib/exercises/check-gradient-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import type { AnswerFunction, ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right, type Verdict } from "../../lib/exercises/verdict.js";
import { linearExample, type Rows } from "../../lib/labs/linear/plain.js";
import { derivations } from "./derivations.js";
import { example } from "./worked.js";

const dwShape: Exercise = {
  id: "dw-shape",
  kind: "choose",
  label: "Shape of dW",
  choices: ["[32 × 128]", "[784 × 128]", "[128 × 784]", "[32 × 784]"],
  check: (answer) =>
    compareChoice(
      answer,
      ["[784 × 128]", "It is the shape of W: every gradient has the shape of what it belongs to."],
      {
        "[32 × 128]": "That is the shape of y and dy.",
        "[128 × 784]": "That is right for samples as columns; here samples are rows.",
      },
      "That is the shape of x and dx.",
    ),
  hints: [
    "A gradient has the shape of what it is the gradient of.",
    "W has a row for each input and a column for each neuron.",
  ],
};

const byHand: Exercise = {
  id: "by-hand",
  kind: "numbers",
  label: "y",
  expected: layer(
    [[2, -1]],
    [
      [1, 3],
      [4, 0],
    ],
    [1, -2],
  )[0],
  slips: [
    { answer: [-2, 6], say: "That is xW. The bias is missing." },
    { answer: [0, 6], say: "You used the rows of W. The first number of y takes the first column." },
    { answer: [7, 4], say: "You lost a sign: x₁ is −1, so 4 is subtracted." },
    { answer: [-3, 8], say: "You subtracted the bias. Add it." },
    { answer: [-4, 7], say: "You swapped the biases: b₀ = 1 belongs to the first number." },
  ],
  hints: ["The first number is 2·1 + (−1)·4 + 1.", "The second uses the second column of W: 3 and 0."],
};

const swappedIndices: Exercise = {
  id: "swapped-indices",
  kind: "choose",
  label: "What happens",
  choices: [
    "It is right.",
    "It runs past the end of the rows of W, and is wrong.",
    "It is right but slow.",
    "It is right up to its sign.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "It runs past the end of the rows of W, and is wrong.",
        "The second index, k, goes up to 783, but W has only 128 columns: the two indices are swapped.",
      ],
      {
        "It is right but slow.":
          "It reads other numbers than those it needs. Which index of W counts inputs?",
        "It is right up to its sign.":
          "No sign is wrong in it. Look at the two indices of W: how far does each of them count?",
      },
      "Write out which index of W counts inputs and which counts neurons.",
    ),
  hints: [
    "In W the first index counts inputs, k.",
    "Compare with the equation for dx: its factor is w with the indices k, j.",
  ],
};

const layerCases: readonly TestCase[] = [
  {
    inputs: {
      x: example.x.slice(0, 1),
      W: example.W,
      b: [0, 0],
    },
    about: "with biases of 0",
  },
  {
    inputs: {
      x: example.x.slice(0, 1),
      W: example.W,
      b: example.b[0],
    },
  },
  {
    inputs: {
      x: example.x,
      W: example.W,
      b: example.b[0],
    },
    about: "for a batch of two",
  },
  {
    inputs: {
      x: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      W: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      b: [7, 8, 9],
    },
    about: "for blank drawings",
  },
  { inputs: { x: [[-3], [0.25]], W: [[4]], b: [1] }, about: "for one input and one neuron" },
];

const forward: Exercise = {
  id: "forward",
  kind: "write",
  label: "Your function layer",
  functions: ["layer"],
  starter: `function layer(x: number[][], W: number[][], b: number[]): number[][] {
  const y: number[][] = [];
  for (let i = 0; i < x.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      let sum = 0;
      // What belongs into the sum?

      row.push(sum);
    }
    y.push(row);
  }
  return y;
}`,
  check: ({ layer: answer }) => checkFunction(answer, { name: "layer", cases: layerCases, expected: layer }),
  hints: [
    "The sum over k needs a loop of its own. There are as many inputs as W has rows.",
    "In the loop over k: sum += x[i][k] * W[k][j].",
    "The bias of neuron j is added once, outside the loop over k.",
  ],
};

const gradientCases: readonly TestCase[] = [
  { inputs: { x: example.x.slice(0, 1), dy: [[1, -1]] }, about: "for a batch of one" },
  {
    inputs: {
      x: example.x,
      dy: [
        [1, -1],
        [2, 0.5],
      ],
    },
    about: "for a batch of two",
  },
  {
    inputs: {
      x: [
        [1, 0],
        [0, 1],
        [2, 2],
      ],
      dy: [
        [3, 0],
        [0, 3],
        [-1, 1],
      ],
    },
    about: "for a batch of three",
  },
  { inputs: { x: [[2], [0.5]], dy: [[0], [0]] }, about: "where nothing comes back" },
];

const lostBatch: Exercise = {
  id: "lost-batch",
  kind: "repair",
  label: "Your function weightGradient",
  functions: ["weightGradient"],
  starter: `function weightGradient(x: number[][], dy: number[][]): number[][] {
  const dW: number[][] = [];
  for (let k = 0; k < x[0].length; k++) {
    const row: number[] = [];
    for (let j = 0; j < dy[0].length; j++) {
      let sum = 0;
      for (let i = 0; i < x.length; i++) sum = x[i][k] * dy[i][j];
      row.push(sum);
    }
    dW.push(row);
  }
  return dW;
}`,
  check: ({ weightGradient: answer }) => {
    const verdict = checkFunction(answer, {
      name: "weightGradient",
      cases: gradientCases,
      expected: gradientOf,
    });
    return verdict.correct ? besideDifferences(answer) : verdict;
  },
  hints: [
    "Take a batch of two by hand. Which drawing do you find in dW?",
    "Follow the name sum through the inner loop: what is left of the first drawing after the second?",
  ],
};

const dwSteps: Exercise = {
  id: "dw-steps",
  kind: "order",
  label: "From the chain rule to the product",
  steps: [
    "∂L/∂wₖⱼ = Σᵢ Σⱼ′ ∂L/∂yᵢⱼ′ · ∂yᵢⱼ′/∂wₖⱼ",
    "∂L/∂wₖⱼ = Σᵢ ∂L/∂yᵢⱼ · ∂yᵢⱼ/∂wₖⱼ",
    "∂L/∂wₖⱼ = Σᵢ dyᵢⱼ · xᵢₖ",
    "∂L/∂wₖⱼ = Σᵢ (xᵀ)ₖᵢ · dyᵢⱼ",
    "dW = xᵀ dy",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "Begin with all the ways from a weight to the loss, one through every number of y.",
      1: "The weight is in column j of y alone: which terms are 0?",
      2: "Now put in the two derivatives.",
      3: "To be a product of matrices, the sum must run over the second index of the left factor.",
    }),
  hints: [
    "Begin with the chain rule in full, over all numbers of y.",
    "A double sum becomes a single one before its derivatives are written out.",
  ],
};

const biasSum: Exercise = {
  id: "bias-sum",
  kind: "numbers",
  label: "db",
  expected: [-2.5, 1],
  slips: [
    { answer: [-2.5 / 3, 1 / 3], say: "That is the mean of the rows. The gradient is their sum." },
    { answer: [5.5, 5], say: "You lost the signs: add the numbers with their signs." },
    { answer: [1, -2], say: "That is the first row alone. Every row counts." },
    { answer: [-4, 0], say: "That is the last row alone. Every row counts." },
  ],
  hints: ["Each bias is added to every row of y.", "Backwards, the rows are added up."],
};

/** The exercises of the chapter on the linear layer. */
export const exercises: ChapterExercises = {
  chapter: "linear-layer",
  address: import.meta.url,
  list: [dwShape, byHand, swappedIndices, biasSum, forward, lostBatch, dwSteps, ...derivations],
};

/** y = xW + b */
function layer(x: Rows, W: Rows, b: readonly number[]): number[][] {
  return rowsOf(linearExample(x, W, [b]).y);
}

/** dW = xᵀ·dy */
function gradientOf(x: Rows, dy: Rows): number[][] {
  const dW = zeros(x[0].length, dy[0].length, "float64");
  weightGradient(matrixFrom(x, "float64"), matrixFrom(dy, "float64"), dW);
  return rowsOf(dW);
}

/** The gradient of L = Σᵢⱼ dyᵢⱼ·yᵢⱼ by W, at a place of its own. */
function besideDifferences(answer: AnswerFunction): Verdict {
  const x = [
    [1, -2],
    [0.5, 3],
    [0, 1],
  ];
  const dy = [
    [1, 0.5],
    [-1, 2],
    [0.25, -3],
  ];
  const verdict = checkGradientFunction(answer, {
    name: "dW",
    at: [
      [0.1, -0.4],
      [0.7, 0.2],
    ],
    loss: (W) =>
      layer(x, W, [0, 0])
        .flat()
        .reduce((sum, y, k) => sum + y * dy.flat()[k], 0),
    inputs: [x, dy],
  });
  return verdict.correct ? right("Right, and it agrees with finite differences.") : verdict;
}
