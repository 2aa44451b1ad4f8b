import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { setWeights } from "../../src/lib/core/network-weights.js";
import { doodleClasses } from "../../src/lib/data/sample-sets.js";
import { splitOf } from "../../src/lib/data/split.js";
import { doodleRecipe } from "../../src/lib/training/recipe.js";
import { createTraining } from "../../src/lib/training/training.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { weightHash } from "../../src/lib/training/weights/hash.js";
import { readSafetensors } from "../../src/lib/training/weights/safetensors.js";

const card = readCard(readFileSync("data/models/doodles.json", "utf8"));
const { tensors } = readSafetensors(readFileSync("data/models/doodles.safetensors"), "doodles.safetensors");

it("the doodle model is the one on its card, trained by the recipe on real drawings", () => {
  expect(weightHash(tensors)).toBe(card.hash);
  expect(card.hyperparameters).toEqual(doodleRecipe);
  expect(card.classes).toEqual([...doodleClasses]);
  expect(card.data.origin).not.toBe("stand-in");
});

const source = locateSamples("doodles");
const dataset = source.origin === "stand-in" ? undefined : await loadSamples("doodles", source);
const sameRows = dataset?.labels.length === card.data.trainRows + card.data.testRows;

it.runIf(sameRows)("the doodle model has the test accuracy on its card", () => {
  if (!dataset) return expect.unreachable();
  const { train, test } = splitOf(dataset, card.hyperparameters.seed);
  const { hyperparameters } = card;
  const training = createTraining({ backend: referenceBackend(), dataset, train, hyperparameters });
  setWeights(training.network, tensors);
  expect([train.length, test.length]).toEqual([card.data.trainRows, card.data.testRows]);
  expect(training.evaluate(test).accuracy).toBe(card.accuracy.test);
});
