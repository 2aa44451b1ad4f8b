import { describe, expect, it } from "vitest";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import {
  type SquaredName,
  slopesOf,
  stepWithShift,
} from "../../../../src/pages/cross-entropy/study/joint-shift.js";
import { lossAndGradient } from "../../../../src/pages/cross-entropy/study/loss-and-gradient.js";
import { example, shiftedUnit } from "../../../../src/pages/cross-entropy/worked.js";

const unit = { ...shiftedUnit, h: 1.3 };

/** ½‖p − Y‖² of z = h·(w + c) + b. */
function lossOf(h: number, weights: readonly number[], b: readonly number[]): number {
  return lossAndGradient("squared-error", [weights.map((w, k) => h * w + b[k])], [unit.label]).loss;
}

describe("stepWithShift", () => {
  it.each<[SquaredName, number]>([
    ["squared-error", 0],
    ["squared-error", -7],
    ["squared-error-diagonal", 0],
    ["squared-error-diagonal", -7],
    ["squared-error-diagonal", 5],
  ])("says what a small step by %s at c = %s does to the loss", (name, c) => {
    const { dz, dh, slope } = stepWithShift(name, { ...unit, c });
    const eta = 1e-6;
    const weights = unit.w.map((w) => w + c);
    const after = lossOf(
      unit.h - eta * dh,
      weights.map((w, k) => w - eta * unit.h * dz[k]),
      dz.map((value) => -eta * value),
    );
    expect((after - lossOf(unit.h, weights, [0, 0, 0])) / eta).toBeCloseTo(slope, 4);
  });

  it("changes nothing for the whole Jacobian when all scores move together, whose sum is 0", () => {
    const [still, moved] = [0, -20].map((c) => stepWithShift("squared-error", { ...unit, c }));
    expect(moved.sum).toBeCloseTo(0, 14);
    expect(moved.dh).toBeCloseTo(still.dh, 12);
    expect(moved.slope).toBeCloseTo(still.slope, 12);
  });

  it("changes dh by c times the sum for the diagonal", () => {
    const [still, moved] = [0, -20].map((c) => stepWithShift("squared-error-diagonal", { ...unit, c }));
    expect(Math.abs(still.sum)).toBeGreaterThan(0.05);
    expect(moved.dh - still.dh).toBeCloseTo(-20 * still.sum, 12);
  });
});

describe("slopesOf", () => {
  const [z] = example.z;
  const p = softmaxOf(z);

  it("is symmetric for the gradient of squared error", () => {
    const slopes = slopesOf("squared-error", z, 2);
    for (let i = 0; i < 3; i++) for (let j = 0; j < i; j++) expect(slopes[i][j]).toBeCloseTo(slopes[j][i], 8);
  });

  it("is −sⱼ·pᵢ·pⱼ off the diagonal for the diagonal alone, with s the slope of (p − Y)·p·(1 − p)", () => {
    const slopes = slopesOf("squared-error-diagonal", z, 2);
    const s = p.map((q, j) => (j === 2 ? (1 - q) * (3 * q - 1) : q * (2 - 3 * q)));
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) if (i !== j) expect(slopes[i][j]).toBeCloseTo(-s[j] * p[i] * p[j], 8);
    }
    expect(Math.abs(slopes[0][1] - slopes[1][0])).toBeGreaterThan(0.01);
  });
});
