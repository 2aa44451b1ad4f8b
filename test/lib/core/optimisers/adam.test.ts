import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { adam } from "../../../../src/lib/core/optimisers/adam.js";
import { makeSlots } from "../../../../src/lib/core/optimisers/optimiser.js";
import { expectClose } from "../../close.js";
import { expectGoldenPath, expectNoSubnormals, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("adam", () => {
  it("takes 25 steps as PyTorch does", () => {
    expectGoldenPath("adam", adam(), 0.05);
  });

  it("takes a first step of η against the sign of the gradient, whatever its size", () => {
    expectClose(pathOf(adam(), [1, 1], [[0.001, -50]], 0.1)[0], [0.9, 1.1], 1e-4);
  });

  it("leaves a weight alone that has never had a gradient", () => {
    expect(pathOf(adam(), [0.5], [[0], [0]], 0.1, "float32")).toEqual([[0.5], [0.5]]);
  });

  it("goes on with what it remembers when its constants change", () => {
    const backend = referenceBackend("float64");
    const w = matrixFrom([[1]], "float64");
    const slots = makeSlots(backend, adam(), w);
    adam({ beta1: 0.5, beta2: 0.5 }).update(backend, w, matrixFrom([[2]], "float64"), slots, 0.1, 1);
    adam({ beta1: 0.25, beta2: 0.75 }).update(backend, w, matrixFrom([[4]], "float64"), slots, 0.1, 2);
    // m = ½·2 = 1, then ¼·1 + ¾·4 = 3¼; v = ½·4 = 2, then ¾·2 + ¼·16 = 5½.
    expectClose(
      slots.map(({ data }) => data[0]),
      [3.25, 5.5],
    );
    const second = (0.1 * (3.25 / (1 - 0.25 ** 2))) / (Math.sqrt(5.5 / (1 - 0.75 ** 2)) + 1e-7);
    expectClose(rowsOf(w)[0], [1 - 0.1 - second], 1e-7);
  });

  it("forgets averages too small to matter", () => {
    expectNoSubnormals(adam({ beta2: 0.9 }));
  });

  it("holds gradient and averages to the shape of w", () => {
    expectShapesHeld(adam());
  });

  it("refuses constants out of range", () => {
    expect(() => adam({ beta1: Number.NaN })).toThrow("beta1 must be in [0, 1): NaN");
    expect(() => adam({ beta2: 1 })).toThrow("beta2 must be in [0, 1): 1");
    expect(() => adam({ epsilon: -1 })).toThrow("epsilon must be above 0: -1");
  });
});
