import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  charactersOnePicture,
  onePictureRuns,
} from "../../../../src/lib/labs/experiments/characters-one-picture.js";
import { resultsOf } from "./small-results.js";

const dataset = standIn("characters", 4, seededRandom(1));
const trials = charactersOnePicture.trials(dataset, { quick: false });

describe("system 5, a step after each picture", () => {
  it("goes 100 times through the training rows, one picture at a time", () => {
    for (const { hyperparameters } of trials) {
      expect(hyperparameters).toMatchObject({ hidden: [47], batchSize: 1, optimiser: "sgd", epochs: 100 });
    }
    expect(trials.map(({ name }) => name)).toEqual(onePictureRuns.map(({ name }) => name));
    expect(trials.map(({ extras }) => extras?.centred)).toEqual(onePictureRuns.map(({ centred }) => centred));
  });

  it("sets beside the reported figures only what goes through the diagonal as it stands", () => {
    const figures = charactersOnePicture.figures(resultsOf(trials));
    const beside = figures.filter(({ reported }) => reported).map(({ name }) => name);
    expect(beside).toEqual(
      ["η = 0.0003", "η = 0.001"].flatMap((eta) => [
        `test accuracy, diagonal, ${eta}`,
        `training accuracy, diagonal, ${eta}`,
        `time for 100 passes, diagonal, ${eta}`,
      ]),
    );
  });
});
