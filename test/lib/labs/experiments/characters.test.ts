import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  characterRecipeStages,
  charactersAsReported,
  charactersLadder,
  firstPast,
} from "../../../../src/lib/labs/experiments/characters.js";
import { resultsOf } from "./small-results.js";

const dataset = standIn("characters", 4, seededRandom(1));

describe("the experiments on characters", () => {
  it("train full batches of as many rows as there are", () => {
    const [reported, right] = charactersAsReported.trials(dataset, { quick: false });
    expect(reported.hyperparameters).toMatchObject({ hidden: [47], batchSize: 47 * 3, epochs: 100 });
    expect([reported, right].map(({ hyperparameters: { loss } }) => loss)).toEqual([
      "squared-error-diagonal",
      "squared-error",
    ]);
  });

  it("have a trial for each stage, and shorter ones where quick is enough", () => {
    const quick = charactersLadder.trials(dataset, { quick: true });
    expect(quick.map(({ name }) => name)).toEqual(characterRecipeStages.map(({ name }) => name));
    expect(Math.max(...quick.map(({ hyperparameters: { epochs } }) => epochs))).toBe(4);
  });

  it("set the figures beside those that were reported", () => {
    const figures = charactersAsReported.figures(
      resultsOf(charactersAsReported.trials(dataset, { quick: true })),
    );
    expect(figures.slice(0, 3).map(({ reported, ours }) => [reported?.value, ours])).toEqual([
      [0.747, 0.01],
      [0.773, 0.02],
      [2700, 20],
    ]);
  });

  it("say when a stage passed what was reported, where it did", () => {
    const results = resultsOf(charactersLadder.trials(dataset, { quick: true }));
    const good = results.map((result) => ({
      ...result,
      epochs: result.epochs.map((epoch) => ({ ...epoch, heldOut: { loss: 1, accuracy: epoch.epoch * 0.4 } })),
    }));
    const times = (figures: ReturnType<typeof charactersLadder.figures>) =>
      figures.filter(({ unit }) => unit === "seconds").map(({ ours }) => ours);
    expect(times(charactersLadder.figures(results))).toEqual([]);
    expect(times(charactersLadder.figures(good))).toEqual(characterRecipeStages.map(() => 20));
    expect(firstPast(good[0], 0.3)?.epoch).toBe(1);
  });
});
