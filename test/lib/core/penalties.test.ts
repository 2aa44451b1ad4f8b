import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../../src/lib/core/matrix.js";
import { adam } from "../../../src/lib/core/optimisers/adam.js";
import type { Optimiser } from "../../../src/lib/core/optimisers/optimiser.js";
import { decayWeights, penalty } from "../../../src/lib/core/penalties.js";
import { expectGoldenPath } from "./optimisers/check-optimiser.js";

const w = matrixFrom(
  [
    [1, -2],
    [0, 3],
  ],
  "float64",
);

describe("penalty", () => {
  it("is λ₁·Σ|w| + λ₂·Σw²", () => {
    expect(penalty(w, 0.5, 0)).toBe(3);
    expect(penalty(w, 0, 0.25)).toBe(3.5);
    expect(penalty(w, 0.5, 0.25)).toBe(6.5);
    expect(penalty(w, 0, 0)).toBe(0);
  });

  it("does not charge for padding", () => {
    expect(penalty({ rows: 2, cols: 1, stride: 2, data: Float64Array.of(1, 99, -2, 99) }, 1, 0)).toBe(3);
  });
});

/** Adam with decoupled weight decay λ, put together as training does it. */
function adamw(lambda: number): Optimiser {
  const rule = adam();
  return {
    ...rule,
    update(backend, w, g, slots, eta, t) {
      decayWeights(w, eta * lambda);
      rule.update(backend, w, g, slots, eta, t);
    },
  };
}

describe("decayWeights", () => {
  it("takes a part of each weight away", () => {
    const w = matrixFrom([[1, -2, 0]], "float64");
    decayWeights(w, 0.25);
    expect(rowsOf(w)).toEqual([[0.75, -1.5, 0]]);
  });

  it("makes Adam to AdamW: 25 steps as PyTorch takes them", () => {
    expectGoldenPath("adamw", adamw(0.1), 0.05);
  });

  it("leaves padding alone", () => {
    const w = { rows: 1, cols: 1, stride: 2, data: Float32Array.of(1, 8) };
    decayWeights(w, 0.5);
    expect([...w.data]).toEqual([0.5, 8]);
  });

  it("is the same on both sides of the reference backend's precisions", () => {
    for (const precision of ["float32", "float64"] as const) {
      const w = referenceBackend(precision).matrix(1, 1);
      w.data[0] = 4;
      decayWeights(w, 0.5);
      expect(w.data[0]).toBe(2);
    }
  });
});
