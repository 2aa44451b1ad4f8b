import { describe, expect, it } from "vitest";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { splitOf } from "../../../../src/lib/data/split.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { penalisedClassifiers } from "../../../../src/pages/l2/study/penalised-classifier.js";
import type { PenaltyName } from "../../../../src/pages/l2/study/penalised-point.js";

const dataset = standIn("doodles", 12, seededRandom(1));
const { train, test } = splitOf(dataset, 1, 0.7);
const prices = [0.1, 0.05, 0.025];

function fitted(data: Dataset, penalty: PenaltyName, rows = train) {
  const course = penalisedClassifiers(data, { train: rows, heldOut: test }, penalty, prices);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

/** Two pixels, two classes: the first is inked in class 0 alone, the second never. */
const tiny: Dataset = {
  ...dataset,
  classes: ["inked", "blank"],
  width: 2,
  height: 1,
  pixels: Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0),
  labels: Uint8Array.of(0, 1, 0, 1),
};
const all = Uint32Array.of(0, 1, 2, 3);

describe("penalisedClassifiers", () => {
  it.each(["L2", "L1"] as const)("comes to rest where the loss pulls as much as %s does", (penalty) => {
    const course = penalisedClassifiers(tiny, { train: all, heldOut: all }, penalty, prices);
    let found = course.next();
    while (!found.done) found = course.next();
    for (const { price, weights, inked, heldOut } of found.value) {
      // By symmetry the biases are ∓w/2, so that p = ½ lies halfway between an inked picture and a blank one.
      const w = weights[0];
      const p = softmaxOf([w / 2, -w / 2])[1];
      const pull = penalty === "L2" ? 2 * price * w : price;
      expect(Math.abs(p / 2 - pull)).toBeLessThan(0.15 * price);
      expect(weights[2]).toBeCloseTo(-w, 6);
      expect([weights[1], weights[3]]).toEqual([0, 0]);
      expect(inked).toBe(2);
      expect(heldOut).toBe(1);
    }
  });

  it("has more weights that are exactly 0 the higher the price of L1, and none with ink under L2", () => {
    const [l1, l2] = [fitted(dataset, "L1"), fitted(dataset, "L2")];
    expect(l1.map(({ price }) => price)).toEqual(prices);
    for (const [k, { zeros, inked }] of l1.entries()) {
      expect(zeros / inked).toBeGreaterThan(0.8);
      if (k > 0) expect(zeros).toBeLessThan(l1[k - 1].zeros);
    }
    for (const { zeros } of l2) expect(zeros).toBe(0);
  });

  it("has smaller weights the higher the price of L2", () => {
    const squares = fitted(dataset, "L2").map(({ weights }) => weights.reduce((sum, w) => sum + w * w, 0));
    expect(squares).toEqual(squares.toSorted((a, b) => a - b));
  });
});
