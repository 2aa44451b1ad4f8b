import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import type { InitialiserName } from "../../../src/lib/core/initialisers.js";
import { addPenaltyGradient } from "../../../src/lib/core/kernels/add-penalty-gradient.js";
import { relu, reluGradient } from "../../../src/lib/core/kernels/relu.js";
import type { ActivationName } from "../../../src/lib/core/layers/activations.js";
import { crossEntropy } from "../../../src/lib/core/losses.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { sgdUpdate } from "../../../src/lib/core/optimisers/sgd.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { deadUnits } from "../../../src/lib/labs/depth/dead-units.js";
import { drawingSignals } from "../../../src/lib/labs/depth/drawing-signals.js";
import { type LayerSignals, rootMeanSquare } from "../../../src/lib/labs/depth/layer-signals.js";
import { linearExample } from "../../../src/lib/labs/linear/plain.js";
import { activationFunctions } from "../../../src/pages/relu/study/activation-functions.js";
import { hingedValue, hingesThrough, samplesOf } from "../../../src/pages/relu/study/hinges.js";
import { example, shown, twoLayers, wave } from "../../../src/pages/relu/worked.js";
import { saidIn } from "../said.js";

/** Two samples of one input, and hidden layers of one and of two units whose numbers are set by hand. */
function smallNetwork(numbers: readonly (readonly (readonly number[])[])[]) {
  const network = buildNetwork(referenceBackend("float64"), {
    inputs: 1,
    hidden: [1, 2],
    classes: 2,
    activation: "relu",
    initialiser: "zeros",
    initialRandom: seededRandom(1),
  });
  for (const [k, { value }] of network.parameters.entries()) value.data.set(numbers[k].flat());
  const x = matrixFrom([[1], [2]], "float64");
  const z = zeros(2, 2, "float64");
  return {
    parameters: network.parameters,
    /** Dead units of a hidden layer, counted from 1. */
    deadIn: (layer: number) =>
      deadUnits(network.layers.slice(0, 2 * layer).reduce((h, each) => each.forward(h, "predict"), x)),
    step(l2 = 0) {
      crossEntropy(network.forward(x, "train"), [1, 1], z);
      network.backward(z);
      for (const { value, gradient, kind } of network.parameters) {
        if (kind === "weight") addPenaltyGradient(value, 0, l2, gradient);
        sgdUpdate(value, gradient, 0.1);
      }
    },
  };
}

/** What passes through ten layers of 64 units. */
function tenLayers(activation: ActivationName, initialiser: InitialiserName): LayerSignals[] {
  const { depth, batch, width, seed } = { depth: 10, batch: 50, width: 64, seed: 1 };
  const dataset = standIn("doodles", 20, seededRandom(1));
  return drawingSignals(dataset, { depth, width, activation, initialiser, seed, batch });
}

/** The size of the gradient in the first of ten layers, measured by that in the last. */
function leftAfterTen(activation: ActivationName, initialiser: InitialiserName): number {
  const sizes = tenLayers(activation, initialiser).map(({ gradients }) => rootMeanSquare(gradients));
  return sizes[0] / sizes[9];
}

describe("the numbers of the chapter on ReLU", () => {
  it("two linear layers are the one with W₁W₂ and b₁W₂ + b₂", () => {
    const { x, W1, b1, W2, b2 } = twoLayers;
    const two = linearExample(rowsOf(linearExample(x, W1, b1).y), W2, b2);
    const W = rowsOf(linearExample(W1, W2, [[0, 0, 0]]).y);
    const b = rowsOf(linearExample(b1, W2, b2).y);
    expect(rowsOf(two.y)).toEqual([[4.5, 3.5, 1.25]]);
    expect(rowsOf(linearExample(x, W, b).y)).toEqual([[4.5, 3.5, 1.25]]);
  });

  it("the worked example passes dh where a is above 0", () => {
    const a = matrixFrom(example.a, "float64");
    const [h, da] = [zeros(2, 3, "float64"), zeros(2, 3, "float64")];
    relu(a, h);
    reluGradient(a, matrixFrom(example.dh, "float64"), da);
    expect(rowsOf(h)).toEqual([
      [1.5, 0, 0.5],
      [0, 3, 0],
    ]);
    expect(rowsOf(da)).toEqual([
      [2, 0, -1],
      [0, -0.5, 0],
    ]);
  });

  it("the slopes are what the derivations say, at any a", () => {
    for (const a of [-4, -0.7, 0, 0.3, 5]) {
      const { sigmoid, tanh } = activationFunctions;
      expect(sigmoid.slope(a)).toBeCloseTo(Math.exp(-a) / (1 + Math.exp(-a)) ** 2, 14);
      expect(tanh.slope(a)).toBeCloseTo(4 / (Math.exp(a) + Math.exp(-a)) ** 2, 14);
      expect(sigmoid.slope(a)).toBeLessThanOrEqual(1 / 4);
    }
  });

  it("of 5, 8 and 16 units only 16 follow each rise and fall of the curve", () => {
    const turnsOf = (f: (x: number) => number) => {
      const rises = Array.from({ length: 599 }, (_, k) => f(-3 + (k + 1) / 100) > f(-3 + k / 100));
      return rises.filter((rising, k) => k > 0 && rising !== rises[k - 1]).length;
    };
    const follows = saidIn("relu", /follows each rise and fall: (\d+), (\d+) or (\d+)\?/).map((units) => {
      const line = hingesThrough(samplesOf(wave, { ...shown, count: units + 1 }));
      return turnsOf((x) => hingedValue(line, x)) === turnsOf(wave);
    });
    expect(follows).toEqual([false, false, true]);
  });

  it("ten layers of sigmoid leave next to nothing of a gradient, unless the weights are very large", () => {
    expect(leftAfterTen("sigmoid", "he-normal")).toBeLessThan(1e-3);
    expect(leftAfterTen("sigmoid", "xavier-uniform")).toBeLessThan(1e-3);
    expect(leftAfterTen("sigmoid", "large-normal")).toBeGreaterThan(0.05);
    for (const { activations } of tenLayers("sigmoid", "large-normal")) {
      const flat = activations.data.filter(
        (h) => activationFunctions.sigmoid.slope(Math.log(h / (1 - h))) < 0.05,
      );
      expect(flat.length).toBeGreaterThan(activations.data.length / 2);
    }
  });

  it("with He's weights, ReLU and tanh hand a gradient on at about the size it came", () => {
    for (const activation of ["relu", "tanh"] as const) {
      expect(leftAfterTen(activation, "he-normal")).toBeGreaterThan(0.3);
      expect(leftAfterTen(activation, "he-normal")).toBeLessThan(3);
    }
  });

  it("a dead unit of the first layer stays dead by the loss, and comes back when a penalty shrinks its weight", () => {
    const numbers = [
      [[-1]],
      [[0.5]],
      [[1, 1]],
      [[0, 0]],
      [
        [1, -1],
        [1, -1],
      ],
      [[0, 0]],
    ];
    const plain = smallNetwork(numbers);
    for (let n = 0; n < 200; n++) plain.step();
    expect(plain.deadIn(1)).toEqual([0]);
    expect([...plain.parameters[0].value.data]).toEqual([-1]);
    const priced = smallNetwork(numbers);
    for (let n = 0; n < 200; n++) priced.step(0.1);
    expect(priced.deadIn(1)).toEqual([]);
  });

  it("a dead unit of a later layer comes back when the layer before it moves, its own weights at rest", () => {
    const network = smallNetwork([
      [[1]],
      [[0]],
      [[1, -1]],
      [[0, 0.5]],
      [
        [1, -1],
        [1, -1],
      ],
      [[0, 0]],
    ]);
    expect(network.deadIn(2)).toEqual([1]);
    const own = () => [network.parameters[2].value.data[1], network.parameters[3].value.data[1]];
    let steps = 0;
    while (network.deadIn(2).length > 0 && steps < 500) {
      expect(own()).toEqual([-1, 0.5]);
      network.step();
      steps++;
    }
    expect(network.deadIn(2)).toEqual([]);
  });
});
