import {
  anyNumber,
  listOf,
  type Message,
  maybe,
  ownFloats,
  ownWholes,
  parseMessage,
  text,
  whole,
} from "../data/message.js";
import { readHyperparameters } from "../training/hyperparameters.js";
import { readDataset } from "./protocol.js";

/**
 * What a training worker and one of its helpers say to each other. A helper serves one run, and is ended with it. The buffer
 * that brings the weights goes back with the gradients.
 */
const requests = {
  /** Sent once, first. */
  begin: { part: whole, dataset: readDataset, ink: maybe(anyNumber) },
  /** With what the next parts are worked out. */
  set: { hyperparameters: readHyperparameters, classWeights: maybe(listOf(anyNumber)) },
  /** A part of a batch. */
  work: { weights: ownFloats, rows: ownWholes, whole: anyNumber },
} as const;

const replies = {
  part: { loss: anyNumber, right: whole, gradients: ownFloats },
  /** Something that should not happen did. */
  failed: { message: text },
} as const;

export type HelperRequest = Message<typeof requests>;
export type HelperReply = Message<typeof replies>;

/** @throws TypeError or RangeError for what a training worker may not ask */
export const parseHelperRequest = (value: unknown): HelperRequest => parseMessage(requests, value);

/** @throws TypeError or RangeError for what a helper may not answer */
export const parseHelperReply = (value: unknown): HelperReply => parseMessage(replies, value);

/** Buffers of a message that change hands instead of being copied. The drawings do not: others work with them too. */
export function helperTransfersOf(message: HelperRequest | HelperReply): ArrayBuffer[] {
  if (message.kind === "work") return [message.weights.buffer, message.rows.buffer];
  return message.kind === "part" ? [message.gradients.buffer] : [];
}
