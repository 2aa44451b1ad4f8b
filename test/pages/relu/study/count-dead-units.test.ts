import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { countDeadUnits, type DeadCount } from "../../../../src/pages/relu/study/count-dead-units.js";

const dataset = standIn("doodles", 30, seededRandom(5));

function counts(learningRate: number): DeadCount[] {
  const course = countDeadUnits({
    dataset,
    trainPart: 0.8,
    hyperparameters: {
      ...defaultHyperparameters,
      hidden: [24],
      optimiser: "sgd",
      learningRate,
      batchSize: 20,
      epochs: 3,
    },
  });
  return [...course].filter((piece) => piece !== undefined);
}

describe("countDeadUnits", () => {
  it("counts before the first step and after each epoch", () => {
    expect(counts(0.05).map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
  });

  it("finds more dead units where the learning rate is too large", () => {
    const [careful, reckless] = [counts(0.05), counts(5)].map((all) => all[all.length - 1]);
    expect(reckless.dead.length).toBeGreaterThan(careful.dead.length + 5);
    expect(reckless.width).toBe(24);
    expect(careful.heldOut).toBeGreaterThan(reckless.heldOut);
  });
});
