import { seededRandom } from "../core/random.js";
import { stratifiedSplit } from "./split.js";

/** What a sample is used for: to train on, to choose settings by, or to measure with at the end. */
export type Part = "train" | "held out" | "test";

/** How samples are parted. */
export interface PartingOptions {
  /** Part of the samples that is for testing, 0 … 1. */
  readonly test: number;
  /** Part of the others that is held out, 0 … 1. */
  readonly heldOut: number;
  /** Whether every class is parted by itself, so that all have the same parts. */
  readonly byClass: boolean;
  readonly seed: number;
}

/**
 * Parts samples into those to train on, those held out for choosing, and those for testing.
 *
 * @param labels class of each sample: [count]
 * @returns what each is for: [count]
 * @throws RangeError when a part is not in [0, 1]
 */
export function threeParts(
  labels: Uint8Array,
  { test, heldOut, byClass, seed }: PartingOptions,
): readonly Part[] {
  const random = seededRandom(seed);
  const groups = byClass ? labels : new Uint8Array(labels.length);
  const first = stratifiedSplit(groups, 1 - test, random);
  const second = stratifiedSplit(groups, 1 - heldOut, random, first.train);
  const parts = new Array<Part>(labels.length).fill("train");
  for (const row of first.test) parts[row] = "test";
  for (const row of second.test) parts[row] = "held out";
  return parts;
}
