import { describe, expect, it } from "vitest";
import { hypothesisNetworks } from "../../../src/lib/experiments/convolutions.js";
import { equalisingWeights } from "../../../src/lib/losses/class-weights.js";
import { balancedAccuracy } from "../../../src/lib/metrics/balanced-accuracy.js";
import { recallOf } from "../../../src/lib/metrics/confusion.js";
import { layerSizes, parameterCount } from "../../../src/lib/network-size.js";
import { rSquared } from "../../../src/lib/statistics/linear-fit.js";
import { expectClose } from "../close.js";

describe("the numbers of the chapter on experiments with data", () => {
  it("thirty drawings with nine of ten right have an error of 0.055", () => {
    expect(Math.sqrt((0.9 * 0.1) / 30)).toBeCloseTo(0.055, 3);
  });

  it("the worked example has recalls of 95 % and 40 %, accuracy 90 %, balanced accuracy 67.5 %", () => {
    const n = Uint32Array.of(95, 5, 6, 4);
    expectClose(recallOf(n, 2), [0.95, 0.4]);
    expect((n[0] + n[3]) / 110).toBeCloseTo(0.9, 14);
    expect(balancedAccuracy(n, 2)).toBeCloseTo(0.675, 14);
  });

  it("an answer that does not look at the drawing is best at the part of the class", () => {
    const loss = (p: number) => -0.1 * Math.log(p) - 0.9 * Math.log(1 - p);
    for (const other of [0.09, 0.11]) expect(loss(0.1)).toBeLessThan(loss(other));
    expect(Math.log(500)).toBeCloseTo(6.2, 1);
  });

  it("class weights give each class the weight N/C", () => {
    const labels = Uint8Array.of(0, 0, 0, 0, 0, 1);
    const [fork, hammer] = equalisingWeights(
      { labels, classes: ["fork", "hammer"] },
      Uint32Array.from(labels.keys()),
    );
    expectClose([5 * fork, hammer], [3, 3]);
  });

  it("R² of the example for paper is 0.857", () => {
    expect(rSquared([1, 2, 6], [1, 3, 5])).toBeCloseTo(0.857, 3);
  });

  it("60,000 rows more at 0.0016 points each would add 96 points", () => {
    expect(60_000 * 0.0016).toBeCloseTo(96, 9);
  });

  it("the network for two classes has about twenty thousand weights", () => {
    expect(hypothesisNetworks[0].changes.hidden).toEqual([25, 12]);
    expect(parameterCount(layerSizes(784, [25, 12], 2))).toBe(19_963);
  });
});
