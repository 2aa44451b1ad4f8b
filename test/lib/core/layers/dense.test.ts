import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { dense } from "../../../../src/lib/core/layers/dense.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, fillAwayFromZero, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

/** A layer of 3 inputs and 2 outputs with W = [1 2; 3 4; 5 6], b = [10 20]. */
function example() {
  const layer = dense(exact, { name: "dense1", inputs: 3, outputs: 2 });
  layer.weight.value.data.set([1, 2, 3, 4, 5, 6]);
  layer.bias.value.data.set([10, 20]);
  return layer;
}

const x = matrixFrom(
  [
    [1, 0, 2],
    [0, -1, 1],
  ],
  "float64",
);
const dy = matrixFrom(
  [
    [1, -1],
    [2, 3],
  ],
  "float64",
);

describe("dense", () => {
  it("gives y = x·W + b, a row for each sample", () => {
    expect(rowsOf(example().forward(x, "train"))).toEqual([
      [21, 34],
      [12, 22],
    ]);
  });

  it("gives dW = xᵀ·dy, db = Σ dy and dx = dy·Wᵀ", () => {
    const layer = example();
    layer.forward(x, "train");
    const dx = layer.backward(dy);
    expect(rowsOf(layer.weight.gradient)).toEqual([
      [1, -1],
      [-2, -3],
      [4, 1],
    ]);
    expect(rowsOf(layer.bias.gradient)).toEqual([[3, 2]]);
    expect(dx && rowsOf(dx)).toEqual([
      [-1, -1, -1],
      [8, 18, 28],
    ]);
  });

  it("agrees with central differences", () => {
    const layer = dense(exact, { name: "dense1", inputs: 4, outputs: 3 });
    const random = seededRandom(1);
    for (const { value } of layer.parameters) fillAwayFromZero(value, random);
    expectGradients(layer, randomMatrix(5, 4, random));
  });

  it("starts with zeros and names its parameters after itself", () => {
    const { parameters } = dense(exact, { name: "dense2", inputs: 3, outputs: 2 });
    expect(parameters.map(({ name, kind }) => [name, kind])).toEqual([
      ["dense2.weight", "weight"],
      ["dense2.bias", "bias"],
    ]);
    for (const { value } of parameters) expect(value.data.every((w) => w === 0)).toBe(true);
  });

  it("overwrites its gradients at each backward pass", () => {
    const layer = example();
    layer.forward(x, "train");
    layer.backward(dy);
    layer.backward(dy);
    expect(rowsOf(layer.bias.gradient)).toEqual([[3, 2]]);
  });

  it("leaves dx out when nobody needs it", () => {
    const first = dense(exact, { name: "dense1", inputs: 3, outputs: 2, needsInputGradient: false });
    first.forward(x, "train");
    expect(first.backward(dy)).toBeUndefined();
    expect(rowsOf(first.bias.gradient)).toEqual([[3, 2]]);
  });

  it("names itself when asked to go backward first", () => {
    expect(() => example().backward(dy)).toThrow("dense1: backward before forward");
  });
});
