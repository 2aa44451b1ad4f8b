import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { watchAdam } from "../../../../src/pages/adam/study/watch-adam.js";

function watched(steps: number) {
  const dataset = standIn("doodles", 8, seededRandom(1));
  const course = watchAdam({ dataset, hidden: 4, batchSize: 10, steps, eta: 0.001, seed: 1 });
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

describe("watchAdam", () => {
  it("remembers after one step the gradient itself, and its size", () => {
    const { g, mHat, rootVHat } = watched(1).unit(2);
    for (const [k, gradient] of g.entries()) {
      expect(mHat[k]).toBeCloseTo(gradient, 6);
      expect(rootVHat[k]).toBeCloseTo(Math.abs(gradient), 6);
    }
  });

  it("gives larger rates to weights with smaller gradients", () => {
    const { rootVHat, rate } = watched(5).unit(0);
    const order = Array.from(rootVHat.keys()).sort((one, other) => rootVHat[one] - rootVHat[other]);
    const rates = order.map((k) => rate[k]);
    expect(rates).toEqual(rates.toSorted((one, other) => other - one));
  });
});
