import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import {
  activationsOrNone,
  elementWise,
  reluLayer,
  sigmoidLayer,
  tanhLayer,
} from "../../../../src/lib/core/layers/activations.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

describe("reluLayer", () => {
  it("keeps what is above 0 and lets the gradient through only there", () => {
    const layer = reluLayer(exact, 3);
    const y = layer.forward(matrixFrom([[-2, 0, 3]], "float64"), "train");
    expect(rowsOf(y)).toEqual([[0, 0, 3]]);
    const dx = layer.backward(matrixFrom([[5, 6, 7]], "float64"));
    expect(dx && rowsOf(dx)).toEqual([[0, 0, 7]]);
  });

  it("agrees with central differences away from its kink", () => {
    expectGradients(reluLayer(exact, 5), randomMatrix(4, 5, seededRandom(2)));
  });

  it("refuses to go backward first", () => {
    expect(() => reluLayer(exact, 1).backward(matrixFrom([[1]]))).toThrow("backward before forward");
  });
});

describe("elementWise", () => {
  it("takes the slope from y, not from x", () => {
    const squares = elementWise(
      "tanh",
      referenceBackend("float64"),
      2,
      (x) => x * x,
      (y) => 2 * Math.sqrt(y),
    );
    expect(rowsOf(squares.forward(matrixFrom([[3, 5]], "float64"), "train"))).toEqual([[9, 25]]);
    const dx = squares.backward(matrixFrom([[1, 10]], "float64"));
    expect(dx && rowsOf(dx)).toEqual([[6, 100]]);
  });

  it("leaves the padding of rows at 0, whatever f(0) is", async () => {
    const backend = await wasmBackend();
    const layer = elementWise(
      "tanh",
      backend,
      3,
      (x) => x + 1,
      () => 1,
    );
    const y = layer.forward(backend.matrix(2, 3), "train");
    expect(Array.from(y.data)).toEqual([1, 1, 1, 0, 1, 1, 1, 0]);
  });

  it("refuses to go backward first", () => {
    const layer = elementWise(
      "tanh",
      referenceBackend(),
      1,
      (x) => x,
      () => 1,
    );
    expect(() => layer.backward(matrixFrom([[1]]))).toThrow("tanh: backward before forward");
  });
});

describe("sigmoidLayer", () => {
  it("gives ½ at 0, where its slope is ¼", () => {
    const layer = sigmoidLayer(exact, 1);
    expect(rowsOf(layer.forward(matrixFrom([[0]], "float64"), "train"))).toEqual([[0.5]]);
    const dx = layer.backward(matrixFrom([[8]], "float64"));
    expect(dx && rowsOf(dx)).toEqual([[2]]);
  });

  it("gives 0.75 at ln 3", () => {
    const y = sigmoidLayer(exact, 1).forward(matrixFrom([[Math.log(3)]], "float64"), "train");
    expect(y.data[0]).toBeCloseTo(0.75, 14);
  });

  it("agrees with central differences", () => {
    expectGradients(sigmoidLayer(exact, 5), randomMatrix(4, 5, seededRandom(3), 3));
  });
});

describe("tanhLayer", () => {
  it("gives 0 at 0, where its slope is 1", () => {
    const layer = tanhLayer(exact, 1);
    expect(rowsOf(layer.forward(matrixFrom([[0]], "float64"), "train"))).toEqual([[0]]);
    const dx = layer.backward(matrixFrom([[8]], "float64"));
    expect(dx && rowsOf(dx)).toEqual([[8]]);
  });

  it("gives 0.6 at ln 2, where its slope is 0.64", () => {
    const layer = tanhLayer(exact, 1);
    const y = layer.forward(matrixFrom([[Math.LN2]], "float64"), "train");
    expect(y.data[0]).toBeCloseTo(0.6, 14);
    expect(layer.backward(matrixFrom([[1]], "float64"))?.data[0]).toBeCloseTo(0.64, 14);
  });

  it("agrees with central differences", () => {
    expectGradients(tanhLayer(exact, 5), randomMatrix(4, 5, seededRandom(4), 2));
  });
});

it("the layer without a bend gives back what it gets, both ways", () => {
  const layer = activationsOrNone.find(({ name }) => name === "identity")?.make(exact, 2);
  const y = layer?.forward(matrixFrom([[-2, 3]], "float64"), "train");
  expect(y && rowsOf(y)).toEqual([[-2, 3]]);
  const dx = layer?.backward(matrixFrom([[5, -6]], "float64"));
  expect(dx && rowsOf(dx)).toEqual([[5, -6]]);
});
