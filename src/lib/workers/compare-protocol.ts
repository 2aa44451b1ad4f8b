import {
  anyNumber,
  floats,
  fraction,
  listOf,
  type Message,
  maybe,
  oneOf,
  parseMessage,
  shaped,
  text,
  whole,
} from "../data/message.js";
import { readHyperparameters } from "../training/hyperparameters.js";
import { readDataset } from "./protocol.js";

/** The two runs that are compared. */
export const sideNames = ["original", "changed"] as const;
export type SideName = (typeof sideNames)[number];

const requests = {
  /** Sent once: what to train on, and where the module is that makes the changed side. */
  start: {
    dataset: readDataset,
    trainPart: fraction,
    hyperparameters: readHyperparameters,
    /** Address of a `side` module. */
    changed: text,
  },
} as const;

/** How a side gets on. */
const sideState = shaped({
  /** Points since the last message: epochs done, mean loss and accuracy of the batches, η. */
  curve: floats,
  step: whole,
  /** Mean time of a step so far, in milliseconds. */
  stepTime: anyNumber,
});

const replies = {
  /** The gradients of a side beside finite differences. */
  gradients: {
    side: oneOf(sideNames),
    checks: listOf(shaped({ name: text, compared: whole, error: anyNumber })),
  },
  /** At most ten times a second; a worker that says nothing for long is stuck. */
  progress: { original: sideState, changed: sideState, totalSteps: whole },
  /** At the beginning and after each epoch. */
  heldOut: { side: oneOf(sideNames), position: anyNumber, loss: anyNumber, accuracy: anyNumber },
  /** A side goes no further. */
  stopped: { side: oneOf(sideNames), message: text, stack: maybe(text) },
  /** Both sides are done or stopped. */
  done: {},
} as const;

export type CompareRequest = Message<typeof requests>;
export type CompareReply = Message<typeof replies>;
export type SideState = ReturnType<typeof sideState>;

/** @throws TypeError or RangeError when it is no request */
export const parseCompareRequest = (value: unknown): CompareRequest => parseMessage(requests, value);

/** @throws TypeError or RangeError when it is no reply */
export const parseCompareReply = (value: unknown): CompareReply => parseMessage(replies, value);
