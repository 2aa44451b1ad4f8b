import {
  anyNumber,
  fraction,
  listOf,
  named,
  oneOf,
  type Reader,
  shaped,
  text,
  whole,
} from "../../data/message.js";
import { readHyperparameters } from "../../training/hyperparameters.js";
import type { EpochScore, TrialResult } from "./trial.js";

const score = shaped({ loss: anyNumber, accuracy: fraction });

/** How a trial stood after an epoch, from a value that may be anything. */
export const readEpochScore: Reader<EpochScore> = shaped({
  epoch: whole,
  train: score,
  heldOut: score,
  seconds: anyNumber,
});

const readFields = shaped({
  name: text,
  state: oneOf(["finished", "diverged"]),
  hyperparameters: readHyperparameters,
  parameters: whole,
  rows: shaped({ train: whole, heldOut: whole }),
  epochs: listOf(readEpochScore),
  confusion: listOf(whole),
  hash: text,
});

/**
 * The result of a trial from a value that may be anything: a message, a record that was kept, or the JSON of a file.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readTrialResult(value: unknown): TrialResult {
  return named("result", () => readFields(value));
}
