import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { softmax, softmaxGradient, softmaxLayer } from "../../../../src/lib/core/layers/softmax.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, randomMatrix } from "./check-layer.js";

const exact = referenceBackend("float64");

describe("softmax", () => {
  it("gives the parts that e^z has in the sum, row by row", () => {
    const p = zeros(2, 2, "float64");
    softmax(
      matrixFrom(
        [
          [0, Math.log(3)],
          [7, 7],
        ],
        "float64",
      ),
      p,
    );
    expect(p.data[0]).toBeCloseTo(0.25, 14);
    expect(p.data[1]).toBeCloseTo(0.75, 14);
    expect(rowsOf(p)[1]).toEqual([0.5, 0.5]);
  });

  it("adds up to 1 for scores that would overflow", () => {
    const p = zeros(1, 3, "float64");
    softmax(matrixFrom([[5000, 5000, -5000]], "float64"), p);
    expect(rowsOf(p)).toEqual([[0.5, 0.5, 0]]);
  });
});

describe("softmaxGradient", () => {
  it("is dp times the whole Jacobian diag(p) − ppᵀ", () => {
    const p = matrixFrom([[0.25, 0.75]], "float64");
    const dz = zeros(1, 2, "float64");
    softmaxGradient(p, matrixFrom([[1, 0]], "float64"), dz);
    expect(rowsOf(dz)).toEqual([[0.25 * 0.75, -0.25 * 0.75]]);
  });

  it("may overwrite dp", () => {
    const p = matrixFrom([[0.25, 0.75]], "float64");
    const dp = matrixFrom([[1, 0]], "float64");
    softmaxGradient(p, dp, dp);
    expect(rowsOf(dp)).toEqual([[0.1875, -0.1875]]);
  });
});

describe("softmaxLayer", () => {
  it("agrees with central differences", () => {
    expectGradients(softmaxLayer(exact, 5), randomMatrix(4, 5, seededRandom(5), 2));
  });

  it("refuses to go backward first", () => {
    expect(() => softmaxLayer(exact, 1).backward(matrixFrom([[1]]))).toThrow("backward before forward");
  });
});
