import { rowsOf } from "../../lib/core/matrix.js";
import { checkFunction, type TestCase } from "../../lib/exercises/check-function.js";
import { checkGradientFunction } from "../../lib/exercises/check-gradient-function.js";
import { compareChoice } from "../../lib/exercises/compare-choice.js";
import { compareOrder } from "../../lib/exercises/compare-order.js";
import { compareShape } from "../../lib/exercises/compare-shape.js";
import type { ChapterExercises, Exercise } from "../../lib/exercises/exercise.js";
import { right } from "../../lib/exercises/verdict.js";
import { derivations } from "./derivations.js";
import { steps } from "./steps.js";
import { twoLayerPass } from "./study/two-layer-pass.js";
import { example, labels } from "./worked.js";

const { W1, W2 } = example;
const [x] = example.x;
const pass = twoLayerPass(example, labels);
const row = (name: "a" | "h" | "dz") => rowsOf(pass[name])[0];

const backwardCases: readonly TestCase[] = [
  { inputs: { x, a: row("a"), h: row("h"), W2, dz: row("dz") }, about: "in the worked example" },
  {
    inputs: { x: [1, -1, 2], a: [3, 0.5], h: [3, 0.5], W2: [[1], [-2]], dz: [0.5] },
    about: "where both units are on",
  },
  {
    inputs: { x: [2], a: [-1, -2], h: [0, 0], W2: [[1], [1]], dz: [1] },
    about: "where both units are off",
  },
];

const backward: Exercise = {
  id: "backward",
  kind: "write",
  label: "Your function backward",
  functions: ["backward"],
  starter: `// Returns { dW2, da, dW1 }. The biases are left out.
function backward(x: number[], a: number[], h: number[], W2: number[][], dz: number[]) {
  const dW2: number[][] = [];
  const da: number[] = [];
  const dW1: number[][] = [];

  return { dW2, da, dW1 };
}`,
  check: ({ backward: answer }) => {
    for (const part of ["dW2", "da", "dW1"] as const) {
      const verdict = checkFunction((...inputs) => partOf(answer(...inputs), part), {
        name: `${part} of backward`,
        cases: backwardCases,
        expected: (...inputs: Parameters<typeof backwardOf>) => backwardOf(...inputs)[part],
      });
      if (!verdict.correct) return verdict;
    }
    const beside = checkGradientFunction((...inputs) => partOf(answer(...inputs), "dW1"), {
      name: "dW1",
      at: W1,
      inputs: [x, row("a"), row("h"), W2, row("dz")],
      loss: (moved) => twoLayerPass({ ...example, W1: moved }, labels).loss,
    });
    return beside.correct ? right("Right, and dW1 agrees with finite differences.") : beside;
  },
  hints: [
    "dW2 has a row for each unit of h and a column for each class: h[k] * dz[j].",
    "dh[k] is the sum over j of dz[j] * W2[k][j]. da[k] is dh[k] where a[k] > 0, and 0 elsewhere.",
    "dW1[k][j] = x[k] * da[j].",
  ],
};

const twoPaths: Exercise = {
  id: "two-paths",
  kind: "numbers",
  label: "∂L/∂u",
  expected: [36],
  slips: [
    {
      answer: [24],
      say: "That is the path through v₁ alone, 6·4. u acts on L through v₀ as well: add that path.",
    },
    { answer: [12], say: "That is the path through v₀ alone. u acts on v₁ as well: add that path." },
    {
      answer: [288],
      say: "You multiplied the two paths. Along a path you multiply; where paths meet, you add.",
    },
    {
      answer: [7],
      say: "You added the derivatives along the paths without those of L. Multiply 3 by ∂L/∂v₀ and 4 by ∂L/∂v₁ first.",
    },
    {
      answer: [10],
      say: "Those are the derivatives of L alone. Multiply each by the rate at which u moves its v.",
    },
    {
      answer: [34],
      say: "You paired each derivative with the other path: ∂L/∂v₀ = v₁ = 4 belongs to ∂v₀/∂u = 3.",
    },
  ],
  hints: [
    "∂L/∂v₀ = v₁ and ∂L/∂v₁ = v₀. At u = 2 they are 4 and 6.",
    "∂v₀/∂u = 3 and ∂v₁/∂u = 2u = 4. Add the two products.",
  ],
};

const shapeOfDh: Exercise = {
  id: "shape-of-dh",
  kind: "shape",
  label: "Shape of dh₁",
  check: (answer) => compareShape(answer, [32, 128]),
  hints: [
    "A gradient has the shape of what it is the gradient of.",
    "h₁ has a row for each drawing and a column for each unit of layer 1.",
  ],
};

const offUnit: Exercise = {
  id: "off-unit",
  kind: "choose",
  label: "Which gradients are 0",
  choices: [
    "Those of the weights into the unit only.",
    "Those of the weights out of the unit only.",
    "Those of the weights into it, its bias, and the weights out of it.",
    "None: only the unit itself is 0.",
  ],
  check: (answer) =>
    compareChoice(
      answer,
      [
        "Those of the weights into it, its bias, and the weights out of it.",
        "Into it, and for its bias, because da is 0 there; out of it because h is 0.",
      ],
      {
        "Those of the weights into the unit only.": "dW of the next layer has the factor h. What is h here?",
        "Those of the weights out of the unit only.":
          "dW of its own layer has the factor da. What is da here?",
      },
      "Write dw = input · gradient for a weight into the unit, and for one out of it.",
    ),
  hints: ["A weight’s gradient is what went in times what came back.", "At the unit h = 0, and da = dh · 0."],
};

const stepCases: readonly TestCase[] = [
  { inputs: { h: [1, 2], W2: [[1], [-1]], da2: [0.5], eta: 0 }, about: "with a step of size 0" },
  { inputs: { h: [1, 2], W2: [[1], [-1]], da2: [0.5], eta: 0.1 } },
  {
    inputs: {
      h: [0.5, 0, 1],
      W2: [
        [1, 0],
        [2, 1],
        [-1, 3],
      ],
      da2: [1, -2],
      eta: 0.2,
    },
    about: "with two classes",
  },
];

const earlyStep: Exercise = {
  id: "early-step",
  kind: "repair",
  label: "Your function step",
  functions: ["step"],
  starter: `// Moves W2 by one step of descent, and returns { W2, dh }: the new W2, and the gradient for the layer before.
function step(h: number[], W2: number[][], da2: number[], eta: number) {
  for (let k = 0; k < h.length; k++) {
    for (let j = 0; j < da2.length; j++) {
      W2[k][j] -= eta * h[k] * da2[j];
    }
  }
  const dh = h.map((_, k) => da2.reduce((sum, d, j) => sum + d * W2[k][j], 0));
  return { W2, dh };
}`,
  check: ({ step: answer }) => {
    for (const part of ["W2", "dh"] as const) {
      const verdict = checkFunction((...inputs) => partOf(answer(...inputs), part), {
        name: `${part} of step`,
        cases: stepCases,
        expected: (...inputs: Parameters<typeof stepOf>) => stepOf(...inputs)[part],
      });
      if (!verdict.correct) return verdict;
    }
    return right("Right: first the whole way back, then the step.");
  },
  hints: [
    "With η = 0 it is right. What does η change that it must not change?",
    "dh belongs to the weights that the forward pass used.",
  ],
};

const orderBack: Exercise = {
  id: "order-back",
  kind: "order",
  label: "The way back through two hidden layers",
  steps: [
    "dz = (p − Y)/B",
    "dh₂ = dz·W₃ᵀ",
    "da₂ = dh₂ ⊙ [a₂ > 0]",
    "dh₁ = da₂·W₂ᵀ",
    "da₁ = dh₁ ⊙ [a₁ > 0]",
    "dW₁ = xᵀ·da₁",
  ],
  check: (answer) =>
    compareOrder(answer, {
      0: "The way back begins at the loss.",
      2: "Before a gradient goes through W₂ it has to go through the bend of layer 2.",
      5: "The weights of the first layer come last: they need da₁.",
    }),
  hints: [
    "Each line needs everything on its right-hand side.",
    "From the loss to the drawing: layer 3, layer 2, layer 1.",
  ],
};

/** The exercises of the chapter on backpropagation. */
export const exercises: ChapterExercises = {
  chapter: "backprop",
  address: import.meta.url,
  list: [backward, twoPaths, shapeOfDh, offUnit, earlyStep, orderBack, ...derivations, ...steps],
};

/** dW₂ = hᵀdz, da = dzW₂ᵀ ⊙ [a > 0], dW₁ = xᵀda of one sample */
function backwardOf(
  inputs: readonly number[],
  a: readonly number[],
  h: readonly number[],
  weights: readonly (readonly number[])[],
  dz: readonly number[],
) {
  const da = a.map((sum, k) => (sum > 0 ? dz.reduce((total, d, j) => total + d * weights[k][j], 0) : 0));
  return {
    dW2: h.map((value) => dz.map((d) => value * d)),
    da,
    dW1: inputs.map((value) => da.map((d) => value * d)),
  };
}

/** dh = da₂W₂ᵀ, then W₂ ← W₂ − η·hᵀda₂ */
function stepOf(
  h: readonly number[],
  weights: readonly (readonly number[])[],
  da2: readonly number[],
  eta: number,
) {
  const dh = h.map((_, k) => da2.reduce((sum, d, j) => sum + d * weights[k][j], 0));
  return { W2: weights.map((values, k) => values.map((w, j) => w - eta * h[k] * da2[j])), dh };
}

function partOf(answer: unknown, name: string): unknown {
  return typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined;
}
