import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { reluLayer } from "../../../../src/lib/core/layers/relu.js";
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
