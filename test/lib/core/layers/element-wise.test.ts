import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { elementWise } from "../../../../src/lib/core/layers/element-wise.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";

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
