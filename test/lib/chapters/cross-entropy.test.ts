import { describe, expect, it } from "vitest";
import { lossAndGradient } from "../../../src/lib/losses/loss-and-gradient.js";
import { rowsOf } from "../../../src/lib/matrix.js";
import { softmaxJacobian } from "../../../src/lib/softmax/jacobian.js";
import { softmaxOf } from "../../../src/lib/softmax/softmax-of.js";

const z = [1, 2, 0];
const p = softmaxOf(z);
const Y = [0, 1, 0];

describe("the numbers of the chapter on cross-entropy", () => {
  it("the worked example costs what its probabilities say", () => {
    const q = softmaxOf([0.5, -1, 1]);
    const { loss } = lossAndGradient("cross-entropy", [z, [0.5, -1, 1]], [1, 0]);
    expect(loss).toBeCloseTo((-Math.log(p[1]) - Math.log(q[0])) / 2, 14);
  });

  it("both ways to the gradient end at p − Y", () => {
    const jacobian = rowsOf(softmaxJacobian(p));
    const dp = Y.map((y, j) => -y / p[j]);
    const { dz } = lossAndGradient("cross-entropy", [z], [1]);
    for (let j = 0; j < 3; j++) {
      expect(dp.reduce((sum, value, i) => sum + value * jacobian[i][j], 0)).toBeCloseTo(p[j] - Y[j], 14);
      expect(dz[0][j]).toBeCloseTo(p[j] - Y[j], 14);
    }
  });

  it("the diagonal keeps one term of squared error's gradient and drops the rest", () => {
    const d = p.map((value, j) => value - Y[j]);
    const whole = lossAndGradient("squared-error", [z], [1]).dz[0];
    const kept = lossAndGradient("squared-error-diagonal", [z], [1]).dz[0];
    for (let j = 0; j < 3; j++) {
      const dropped = -p[j] * d.reduce((sum, value, i) => (i === j ? sum : sum + value * p[i]), 0);
      expect(kept[j]).toBeCloseTo(d[j] * p[j] * (1 - p[j]), 14);
      expect(kept[j] + dropped).toBeCloseTo(whole[j], 14);
    }
    expect(Math.abs(kept[0] + kept[1] + kept[2])).toBeGreaterThan(0.01);
  });

  it("with two classes the diagonal gives half of the gradient", () => {
    const whole = lossAndGradient("squared-error", [[0.3, -1]], [1]).dz[0];
    const kept = lossAndGradient("squared-error-diagonal", [[0.3, -1]], [1]).dz[0];
    expect(kept[0]).toBeCloseTo(whole[0] / 2, 14);
  });

  it("squared error hardly pushes where the network is sure and wrong, and cross-entropy does", () => {
    expect(Math.abs(lossAndGradient("squared-error", [[-8, 0]], [0]).dz[0][0])).toBeLessThan(0.001);
    expect(Math.abs(lossAndGradient("cross-entropy", [[-8, 0]], [0]).dz[0][0])).toBeGreaterThan(0.999);
  });

  it("the product of 0.9 leaves float64 after some thousand drawings", () => {
    expect(0.9 ** 7000).toBeGreaterThan(0);
    expect(0.9 ** 7100).toBe(0);
  });
});
