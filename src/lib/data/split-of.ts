import { streamsFrom } from "../core/streams.js";
import type { Dataset } from "./dataset.js";
import { type Split, stratifiedSplit } from "./split.js";

/** Part of each class that is trained on, where a set has no test rows of its own. */
export const usualTrainPart = 0.8;

/**
 * Which rows of a data set a run trains on: all but the test rows of whoever made the set, or, where there are none
 * such, a part of each class, drawn by the run's seed.
 *
 * @param trainPart part of each class that is trained on, defaults to 0.8
 */
export function splitOf(dataset: Dataset, seed: number, trainPart = usualTrainPart): Split {
  const { labels, testFrom } = dataset;
  if (testFrom === undefined) return stratifiedSplit(labels, trainPart, streamsFrom(seed).split);
  const rows = Uint32Array.from(labels.keys());
  return { train: rows.subarray(0, testFrom), test: rows.subarray(testFrom) };
}
