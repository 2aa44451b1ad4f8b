import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import { makeSlots, type Optimiser, smallestState } from "../../../../src/lib/core/optimisers/optimiser.js";
import { expectClose } from "../../close.js";

/** Steps from PyTorch and NumPy; test/golden/optimisers.py made them. */
const golden: { start: number[]; gradients: number[][]; paths: Record<string, number[][]> } = JSON.parse(
  readFileSync(new URL("../../../golden/optimisers.json", import.meta.url), "utf8"),
);

/**
 * Expects 25 steps to end, each, where the stored ones do: to 10⁻⁹ in float64, and in float32 as near as its
 * digits allow.
 */
export function expectGoldenPath(name: string, optimiser: Optimiser, eta: number): void {
  expect(golden.gradients.length).toBe(25);
  const exact = pathOf(optimiser, golden.start, golden.gradients, eta, "float64");
  const single = pathOf(optimiser, golden.start, golden.gradients, eta, "float32");
  for (const [k, expected] of golden.paths[name].entries()) {
    expectClose(exact[k], expected, 1e-9, `step ${k + 1}`);
    expectClose(single[k], expected, 2e-5, `step ${k + 1} in float32`);
  }
}

/** The weights after each step. */
export function pathOf(
  optimiser: Optimiser,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
  eta: number,
  precision: "float32" | "float64" = "float64",
): number[][] {
  const backend = referenceBackend(precision);
  const w = matrixFrom([start], precision);
  const slots = makeSlots(backend, optimiser, w);
  return gradients.map((g, k) => {
    optimiser.update(backend, w, matrixFrom([g], precision), slots, eta, k + 1);
    return rowsOf(w)[0];
  });
}

/**
 * Expects what an optimiser remembers of a gradient to end at 0 once the gradient stays 0, and never to be so
 * small that processors slow down.
 */
export function expectNoSubnormals(optimiser: Optimiser, steps = 5000): void {
  const backend = referenceBackend();
  const w = matrixFrom([[1]]);
  const slots = makeSlots(backend, optimiser, w);
  optimiser.update(backend, w, matrixFrom([[1e-3]]), slots, 0.01, 1);
  for (let t = 2; t <= steps; t++) {
    optimiser.update(backend, w, matrixFrom([[0]]), slots, 0.01, t);
    for (const { data } of slots) {
      expect(data[0] === 0 || Math.abs(data[0]) >= smallestState, `step ${t}: ${data[0]}`).toBe(true);
    }
  }
  expect(slots.map(({ data }) => Math.abs(data[0]))).toEqual(slots.map(() => 0));
}

/** Expects an update to name the matrix whose shape is not that of w. */
export function expectShapesHeld(optimiser: Optimiser): void {
  const backend = referenceBackend();
  const w = matrixFrom([[1, 2]]);
  const slots = makeSlots(backend, optimiser, w);
  const wrong = matrixFrom([[1]]);
  expect(() => optimiser.update(backend, w, wrong, slots, 0.1, 1)).toThrow(
    `${optimiser.name}: g must be [1 × 2]: [1 × 1]`,
  );
  for (const k of slots.keys()) {
    const changed = slots.map((slot, i) => (i === k ? wrong : slot));
    expect(() => optimiser.update(backend, w, w, changed, 0.1, 1)).toThrow(/must be \[1 × 2\]: \[1 × 1\]/);
  }
}
