import { describe, expect, it } from "vitest";
import { recipes } from "../../../bin/train/recipes.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { parseConvolutions } from "../../../src/lib/core/convolution/stages.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { sampleSets } from "../../../src/lib/data/sample-sets.js";
import { readHyperparameters } from "../../../src/lib/training/hyperparameters.js";

function parametersOf(name: string): number {
  const { set, hyperparameters } = recipes[name];
  const { convolutions, hidden, activation, initialiser } = hyperparameters;
  const { parameters } = buildNetwork(referenceBackend(), {
    inputs: 784,
    convolutions: parseConvolutions(convolutions),
    hidden,
    activation,
    initialiser,
    classes: sampleSets[set].classes.length,
    initialRandom: seededRandom(1),
  });
  return parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
}

describe("recipes", () => {
  it("can all be trained with", () => {
    for (const { hyperparameters } of Object.values(recipes)) {
      expect(readHyperparameters(hyperparameters)).toEqual(hyperparameters);
    }
  });

  it.each([
    ["sweeps-net", 26_506],
    ["hypotheses-dense", 20_067],
    ["hypotheses-cnn-1", 320_890],
    ["hypotheses-cnn-2", 19_322],
    ["characters-reported", 39_151],
  ])("%s has as many parameters as its project’s network", (name, count) => {
    expect(parametersOf(name)).toBe(count);
  });
});
