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
} from "../../data/readers.js";
import { readHyperparameters } from "../../training/hyperparameters.js";
import type { Score, TrialResult } from "./trial.js";
import type { TrialNotes } from "./watched-trial.js";

/** What was seen of a trial beside its scores, from a value that may be anything. */
export const readTrialNotes: Reader<TrialNotes> = shaped({
  startLength: anyNumber,
  stepLengths: listOf(anyNumber),
  silent: listOf(whole),
});

/** Reads the result of a trial, each of its scores by a reader for that. */
export function resultReader(score: Reader<Score>): Reader<TrialResult> {
  return shaped({
    name: text,
    state: oneOf(["finished", "diverged"]),
    hyperparameters: readHyperparameters,
    parameters: whole,
    rows: shaped({ train: whole, heldOut: whole }),
    epochs: listOf(shaped({ epoch: whole, train: score, heldOut: score, seconds: anyNumber })),
    confusion: listOf(whole),
    hash: text,
  });
}

const readFields = resultReader(shaped({ loss: anyNumber, accuracy: fraction }));

/**
 * The result of a trial from a value that may be anything: a record that was kept, or the JSON of a file.
 *
 * @throws TypeError or RangeError that names the field at fault
 */
export function readTrialResult(value: unknown): TrialResult {
  return named("result", () => readFields(value));
}
