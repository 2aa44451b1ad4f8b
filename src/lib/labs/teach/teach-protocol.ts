import {
  anyNumber,
  bytes,
  fileBytes,
  flag,
  floats,
  fraction,
  listOf,
  type Message,
  maybe,
  oneOf,
  parseMessage,
  type Reader,
  shaped,
  text,
  texts,
  whole,
  wholes,
} from "../../data/message.js";
import type { NamedFile } from "../../data/own-samples.js";
import { readHyperparameters } from "../../training/hyperparameters.js";
import { readDataset } from "../../workers/protocol.js";
import type { NewDrawing } from "./collection.js";
import { readStrokes } from "./kept-collection.js";

const file: Reader<NamedFile> = shaped({ bytes, name: text });
/** A network that was trained before: its weights, and its card where the file of weights has none. */
const trained = shaped({ weights: fileBytes, card: maybe(text) });

/**
 * What the page and the worker that learns say to each other. Messages of training name the start they are about, which
 * the page counts, so that a reply from a network that is gone is known and dropped. What is asked for once carries an `id`
 * that its answer repeats.
 */
const requests = {
  /** A network at its beginning: random, or one that was trained before, fitted to the classes. */
  start: {
    run: whole,
    /** Rows to train on up to `testFrom`, then those held out. */
    dataset: readDataset,
    /** Pictures of what the network of the beginning knew, to see what is forgotten. */
    known: maybe(readDataset),
    hyperparameters: readHyperparameters,
    from: maybe(trained),
  },
  /** Other drawings, perhaps of other classes: the network keeps its weights. */
  data: { run: whole, dataset: readDataset },
  /** From the next step on; what shapes the network must stay. */
  change: { run: whole, hyperparameters: readHyperparameters },
  /** So many epochs from here. */
  train: { run: whole, epochs: whole },
  /** One mini-batch. */
  step: { run: whole },
  pause: { run: whole },
  /** A few steps on one drawing. */
  learn: { run: whole, id: whole, pixels: bytes, label: whole, steps: whole, rehearsed: whole },
  /** Goes back to before the last lesson. */
  unlearn: { run: whole, id: whole },
  predict: { id: whole, pixels: bytes },
  save: { run: whole, id: whole },
  /** Drawings in files. */
  read: { id: whole, files: listOf(file), perClass: whole },
} as const;

const score = shaped({ loss: anyNumber, accuracy: anyNumber });
const scores = { train: maybe(score), heldOut: maybe(score), known: maybe(score) };

const newDrawing: Reader<NewDrawing> = shaped({
  word: text,
  heldOut: flag,
  ink: (value: unknown) => {
    const { kind } = shaped({ kind: oneOf(["strokes", "pixels"]) })(value);
    return kind === "strokes"
      ? { kind, ...shaped({ strokes: readStrokes })(value) }
      : { kind, ...shaped({ pixels: bytes })(value) };
  },
});

const replies = {
  ready: {
    run: whole,
    classes: texts,
    trainRows: whole,
    heldOutRows: whole,
    parameters: whole,
    /** As it is trained: what shapes a network that was trained before is its own. */
    hyperparameters: readHyperparameters,
    /** Why training is slow, where it is. */
    notice: maybe(text),
  },
  /** At most ten times a second while it trains, and when it comes to rest. */
  progress: { run: whole, running: flag, epoch: whole, step: whole, loss: anyNumber, seconds: anyNumber },
  /** After an epoch, a lesson, or other drawings. */
  evaluation: {
    run: whole,
    epoch: whole,
    ...scores,
    confusion: wholes,
    /** Class that each held-out drawing is taken for, in the order of the data set. */
    predicted: bytes,
  },
  /** The network was changed by one drawing, or is as before it again. */
  lesson: {
    run: whole,
    id: whole,
    /** p before the first step and after each: [steps + 1 × classes]; empty when a lesson was taken back. */
    p: floats,
    before: shaped(scores),
    after: shaped(scores),
    confusion: wholes,
    predicted: bytes,
  },
  /** p of a picture: [classes]. */
  answer: { id: whole, run: whole, p: floats },
  saved: { run: whole, id: whole, weights: fileBytes, card: text, accuracy: maybe(fraction) },
  brought: { id: whole, drawings: listOf(newDrawing), left: whole },
  /** Something could not be done; `id` is that of what was asked, where it had one. */
  failed: { run: whole, id: maybe(whole), message: text },
} as const;

export type TeachRequest = Message<typeof requests>;
export type TeachReply = Message<typeof replies>;
export type TeachReplyOf<Kind extends TeachReply["kind"]> = Extract<TeachReply, { kind: Kind }>;
export type TeachScore = ReturnType<typeof score>;
/** Scores on drawings to train on, on those held out, and on what the network knew at the beginning. */
export type TeachScores = TeachReplyOf<"lesson">["before"];

/** @throws TypeError or RangeError when it is no request */
export const parseTeachRequest = (value: unknown): TeachRequest => parseMessage(requests, value);

/** @throws TypeError or RangeError when it is no reply */
export const parseTeachReply = (value: unknown): TeachReply => parseMessage(replies, value);
