import { expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { networkFrom } from "../../../src/lib/training/network-from.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";

it("networkFrom makes the layers that hyperparameters describe, the convolutions before the others", () => {
  const chosen = { ...defaultHyperparameters, convolutions: "2x3sp2", hidden: [5] };
  const surroundings = { inputs: 64, classes: 3, initialRandom: seededRandom(1) };
  const { stages, parameters } = networkFrom(referenceBackend(), chosen, surroundings);
  expect(stages.map(({ name, after }) => [name, after.at(-1)?.shape.channels])).toEqual([
    ["conv1", 2],
    ["dense1", 5],
    ["dense2", undefined],
  ]);
  expect(parameters.map(({ value }) => [value.rows, value.cols])).toEqual([
    [9, 2],
    [1, 2],
    [32, 5],
    [1, 5],
    [5, 3],
    [1, 3],
  ]);
});
