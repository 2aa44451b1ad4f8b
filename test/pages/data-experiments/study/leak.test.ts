import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { ofClasses } from "../../../../src/lib/data/rows.js";
import { splitOf } from "../../../../src/lib/data/split.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { imbalanceClasses } from "../../../../src/lib/labs/experiments/imbalance.js";
import type { Trial } from "../../../../src/lib/labs/experiments/trial.js";
import { leakNames, leakTrials } from "../../../../src/pages/data-experiments/study/leak.js";

/** Hammers that are tested on and trained on too. */
function seenBefore({ dataset, trainPart, hyperparameters }: Trial): number {
  const { train, test } = splitOf(dataset, hyperparameters.seed, trainPart);
  const textOf = (row: number) => dataset.pixels.subarray(row * 784, (row + 1) * 784).join();
  const trained = new Set(Array.from(train, textOf));
  return Array.from(test).filter((row) => dataset.labels[row] === 1 && trained.has(textOf(row))).length;
}

describe("a leak", () => {
  const [honest, leaking] = leakTrials(
    ofClasses(standIn("drawings", 125, seededRandom(1)), imbalanceClasses),
  );

  it("is not there when drawings are parted before they are repeated", () => {
    expect(honest.name).toBe(leakNames[0]);
    expect(seenBefore(honest)).toBe(0);
  });

  it("puts copies of the same drawings on both sides when they are repeated before", () => {
    expect(leaking.dataset.testFrom).toBeUndefined();
    expect(seenBefore(leaking)).toBe(20);
  });
});
