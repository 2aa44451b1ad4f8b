import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { softmaxOf } from "../../../src/lib/core/kernels/softmax.js";
import { matrixFrom, rowsOf } from "../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { stepWithShift } from "../../../src/pages/cross-entropy/study/joint-shift.js";
import { lossAndGradient } from "../../../src/pages/cross-entropy/study/loss-and-gradient.js";
import { example, paid, partOfO, shiftedUnit } from "../../../src/pages/cross-entropy/worked.js";
import { softmaxJacobian } from "../../../src/pages/softmax/study/jacobian.js";
import { saidIn } from "../said.js";

const [z, other] = example.z;
const p = softmaxOf(z);
const Y = [0, 1, 0];

describe("the numbers of the chapter on cross-entropy", () => {
  it("the worked example costs what its probabilities say", () => {
    const q = softmaxOf(other);
    const { loss } = lossAndGradient("cross-entropy", example.z, example.labels);
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

  it("with three classes the diagonal is wrong in direction too, but not where all are equally likely", () => {
    const cosineAt = (scores: number[]) => {
      const [whole, kept] = (["squared-error", "squared-error-diagonal"] as const).map(
        (name) => lossAndGradient(name, [scores], [1]).dz[0],
      );
      const product = whole.reduce((sum, value, j) => sum + value * kept[j], 0);
      return product / (Math.hypot(...whole) * Math.hypot(...kept));
    };
    expect(cosineAt(z)).toBeLessThan(0.99);
    expect(cosineAt([0, 0, 0])).toBeCloseTo(1, 14);
  });

  it("labels that differ for the same picture cost their entropy at least, where p is what happens", () => {
    const labels = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1];
    const lossOf = (part: number) =>
      lossAndGradient(
        "cross-entropy",
        labels.map(() => [Math.log(part), Math.log(1 - part)]),
        labels,
      ).loss;
    const [least] = saidIn("cross-entropy", /For seven of ten that costs ([\d.]+),/);
    expect(lossOf(partOfO)).toBeCloseTo(least, 3);
    for (const part of [0.5, 0.69, 0.71, 0.9, 0.999]) {
      expect(lossOf(part)).toBeCloseTo(paid(partOfO, part), 12);
      expect(lossOf(part)).toBeGreaterThan(lossOf(partOfO));
    }
  });

  it("the toss of a coin costs one bit, which is as large as the page says, and no other coin costs more", () => {
    const [bit] = saidIn("cross-entropy", /a bit is \$\\ln 2 \\approx ([\d.]+)\$/);
    expect(paid(0.5, 0.5)).toBeCloseTo(bit, 3);
    for (const part of [0, 0.1, 0.49, 0.7]) expect(paid(part, part)).toBeLessThan(paid(0.5, 0.5));
  });

  it("before training, the loss of five kinds is near ln 5", () => {
    const { pixels, labels } = standIn("doodles", 20, seededRandom(1));
    const network = buildNetwork(referenceBackend(), {
      inputs: 784,
      hidden: [128, 128],
      classes: 5,
      activation: "relu",
      initialiser: "xavier-uniform",
      initialRandom: seededRandom(1),
    });
    const x = matrixFrom(
      Array.from(labels, (_, row) =>
        Array.from(pixels.subarray(784 * row, 784 * (row + 1)), (level) => level / 255),
      ),
    );
    const { loss } = lossAndGradient("cross-entropy", rowsOf(network.forward(x, "predict")), [...labels]);
    expect(Math.abs(loss - Math.log(5))).toBeLessThan(0.2);
  });

  it("the diagonal never climbs for the scores of one picture: both sums of the derivation are one, and at least 0", () => {
    const random = seededRandom(7);
    for (let trial = 0; trial < 500; trial++) {
      const classes = 2 + random.below(6);
      const scores = Array.from({ length: classes }, () => 8 * random.uniform() - 4);
      const label = random.below(classes);
      const q = softmaxOf(scores);
      const d = q.map((value, j) => value - (j === label ? 1 : 0));
      const [whole] = lossAndGradient("squared-error", [scores], [label]).dz;
      const [u] = lossAndGradient("squared-error-diagonal", [scores], [label]).dz;
      const product = u.reduce((sum, value, j) => sum + value * whole[j], 0);
      let pairs = 0;
      for (let i = 0; i < classes; i++) {
        for (let j = 0; j < classes; j++) {
          const term = q[i] * q[j] * (u[i] - u[j]) * (d[i] - d[j]);
          expect(term).toBeGreaterThan(-1e-15);
          pairs += term / 2;
        }
      }
      expect(product).toBeCloseTo(pairs, 12);
    }
  });

  it("the sum of the diagonal is 0 on average where the probabilities are right on average", () => {
    const sum = p.reduce((total, part, label) => {
      const [u] = lossAndGradient("squared-error-diagonal", [z], [label]).dz;
      return total + part * u.reduce((own, value) => own + value, 0);
    }, 0);
    expect(sum).toBeCloseTo(0, 14);
  });

  it("a step on a hidden unit climbs where its scores have drifted below −4.7 together", () => {
    const slope = (c: number) => stepWithShift("squared-error-diagonal", { ...shiftedUnit, c }).slope;
    expect(slope(-4.7)).toBeLessThan(0);
    expect(slope(-4.8)).toBeGreaterThan(0);
  });
});
