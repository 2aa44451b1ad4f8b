import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { sigmoidLayer } from "../../../../src/lib/core/layers/sigmoid.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

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
