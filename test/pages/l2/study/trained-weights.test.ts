import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import type { Hyperparameters } from "../../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { trainedWeights } from "../../../../src/pages/l2/study/trained-weights.js";

const dataset = standIn("doodles", 12, seededRandom(1));

function trained(changes: Partial<Hyperparameters>) {
  const hyperparameters = { ...defaultHyperparameters, hidden: [6], batchSize: 10, epochs: 15, ...changes };
  const course = trainedWeights(dataset, 0.8, hyperparameters);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

describe("trainedWeights", () => {
  it("finds smaller weights with L2, and more that are 0 with L1", () => {
    const [plain, l2, l1] = [trained({}), trained({ l2: 0.01 }), trained({ l1: 0.003 })];
    expect(l2.squares).toBeLessThan(0.75 * plain.squares);
    expect(l1.nearlyZero).toBeGreaterThan(plain.nearlyZero + 0.15);
    expect(plain.trained).toBeGreaterThan(0.5);
  });
});
