import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { doodles } from "../../../../src/lib/labs/experiments/doodles.js";
import { resultsOf } from "./small-results.js";

const dataset = standIn("doodles", 10, seededRandom(1));

describe("the experiment on doodles", () => {
  it("trains three recipes from five seeds each, on all rows", () => {
    const trials = doodles.trials(dataset, { quick: false });
    expect(trials.length).toBe(15);
    expect(trials[5].hyperparameters).toMatchObject({ seed: 1, dropout: 0.8, augment: 0 });
    expect(trials[14].hyperparameters).toMatchObject({ seed: 5, dropout: 0.1, augment: 1 });
    expect(trials[0].dataset).toBe(dataset);
  });

  it("gives means over the seeds", () => {
    const figures = doodles.figures(resultsOf(doodles.trials(dataset, { quick: false })));
    expect(figures.map(({ name }) => name.split(",")[0])).toEqual([
      ...["test accuracy", "training accuracy", "test accuracy", "training accuracy"],
      ...["test accuracy", "training accuracy"],
    ]);
    // Of the second recipe's seeds: (6 + 7 + 8 + 9 + 10)/500.
    expect(figures[2].ours).toBeCloseTo(0.08, 12);
    expect(figures[2].reported?.value).toBe(0.955);
  });
});
