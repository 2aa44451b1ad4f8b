import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { tanhLayer } from "../../../../src/lib/core/layers/tanh.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

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
