import { createHash } from "node:crypto";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { usualTrainPart } from "../../src/lib/data/split.js";
import type { Trial } from "../../src/lib/labs/experiments/trial.js";

const known = new WeakMap<Uint8Array, string>();

/** Stands for the pictures and labels of a data set, and which of them are for testing. */
export function dataFingerprint({ pixels, labels, classes, width, height, testFrom }: Dataset): string {
  const pictures = known.get(pixels) ?? createHash("sha256").update(pixels).digest("hex");
  known.set(pixels, pictures);
  const described = JSON.stringify({ pictures, classes, width, height, testFrom });
  return createHash("sha256").update(described).update(labels).digest("hex").slice(0, 16);
}

/**
 * Stands for all that the result of a trial depends on.
 *
 * @param version of the code
 */
export function trialFingerprint({ name: _, dataset, ...rest }: Trial, version: string): string {
  const data = dataFingerprint(dataset);
  const fields = Object.entries({
    ...rest.hyperparameters,
    ...rest.extras,
    trainPart: rest.trainPart ?? usualTrainPart,
  }).sort();
  return createHash("sha256").update(JSON.stringify({ version, data, fields })).digest("hex").slice(0, 24);
}
