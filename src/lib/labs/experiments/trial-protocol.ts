import {
  anyNumber,
  floats,
  fraction,
  listOf,
  type Message,
  parseMessage,
  type Reader,
  shaped,
  text,
  whole,
  wholes,
} from "../../data/message.js";
import { readHyperparameters } from "../../training/hyperparameters.js";
import { readDataset } from "../../workers/protocol.js";
import { readEpochScore, readTrialResult } from "./read-result.js";
import type { TrialNotes } from "./watched-trial.js";

/**
 * What a pool and one of its trial workers say to each other. A worker trains one trial at a time; it is stopped by
 * ending it.
 */
const requests = {
  /** The samples of the trials that follow, in place of those before. */
  data: { dataset: readDataset },
  /** A trial on the samples, by its number in the pool. */
  train: {
    trial: whole,
    name: text,
    trainPart: fraction,
    hyperparameters: readHyperparameters,
    /** Rows that the network is asked about at the end. */
    pictures: wholes,
  },
} as const;

/** What was seen of a trial beside its scores, from a value that may be anything. */
export const readTrialNotes: Reader<TrialNotes> = shaped({
  startLength: anyNumber,
  stepLengths: listOf(anyNumber),
  silent: listOf(whole),
});

const replies = {
  /** Before the first epoch and after each. */
  epoch: { trial: whole, score: readEpochScore },
  /** A trial has come to its end. */
  done: { trial: whole, result: readTrialResult, notes: readTrialNotes, answers: floats },
  /** Something that should not happen did; the trial goes no further. */
  failed: { trial: whole, message: text },
} as const;

export type TrialRequest = Message<typeof requests>;
export type TrialReply = Message<typeof replies>;

/** @throws TypeError or RangeError for what a pool may not ask */
export const parseTrialRequest = (value: unknown): TrialRequest => parseMessage(requests, value);

/** @throws TypeError or RangeError for what a worker may not answer */
export const parseTrialReply = (value: unknown): TrialReply => parseMessage(replies, value);
