import {
  anyNumber,
  bytes,
  fileBytes,
  flag,
  floats,
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
} from "../../data/message.js";
import { conventions } from "../../drawing/conventions.js";
import type { Drawing } from "../../drawing/drawing.js";
import type { Raster } from "../../drawing/raster.js";
import { type Step, stepsOf } from "./preprocess.js";

const steps: readonly Step[] = [...stepsOf.emnist, ...stepsOf["quick-draw"]];

const numbers = listOf(anyNumber);
const strokes: Reader<Drawing> = listOf((value) => {
  if (!Array.isArray(value) || value.length !== 2) throw new TypeError(`not a stroke: ${String(value)}`);
  return [numbers(value[0]), numbers(value[1])];
});
const raster: Reader<Raster> = shaped({
  width: whole,
  height: whole,
  values: (value): Float64Array => {
    if (value instanceof Float64Array) return value;
    throw new TypeError(`not of kind Float64Array: ${String(value)}`);
  },
});
const stepName: Reader<Step> = (value) => {
  const found = steps.find((step) => step === value);
  if (found === undefined) throw new TypeError(`not one of ${steps.join(", ")}: ${String(value)}`);
  return found;
};

const requests = {
  /** A network to read with, by a name of the page's choice; one with the same name is replaced. */
  network: { name: text, card: text, weights: fileBytes },
  /** Strokes to be read. */
  strokes: {
    id: whole,
    network: text,
    strokes,
    convention: oneOf(conventions),
    pen: anyNumber,
    without: listOf(stepName),
    /** Whether the stages and the effect of each step are wanted too. */
    steps: flag,
  },
  /** 28 × 28 grey levels to be read as they are. */
  levels: { id: whole, network: text, levels: bytes },
  /** A picture of any size: red, green, blue and opacity of each pixel. */
  image: {
    id: whole,
    network: text,
    convention: oneOf(conventions),
    width: whole,
    height: whole,
    data: (value: unknown): Uint8ClampedArray => {
      if (value instanceof Uint8ClampedArray) return value;
      throw new TypeError(`not of kind Uint8ClampedArray: ${String(value)}`);
    },
  },
} as const;

const replies = {
  ready: { name: text, classes: texts },
  answer: {
    id: whole,
    network: text,
    /** What the network was given: [28 × 28], 0 paper … 255 ink. */
    levels: bytes,
    /** [classes] */
    p: floats,
    /** What there is after each step, of strokes, where wanted. */
    stages: listOf(shaped({ name: text, raster: maybe(raster), strokes: maybe(strokes) })),
    /** Of strokes, where wanted: the probabilities with one step more left out, or taken again. */
    effects: listOf(shaped({ step: stepName, p: floats })),
  },
  /** A network or a picture that could not be taken; id is that of the question, or undefined. */
  failed: { id: maybe(whole), message: text },
} as const;

export type ReadRequest = Message<typeof requests>;
export type ReadReply = Message<typeof replies>;
export type ReadAnswer = Extract<ReadReply, { kind: "answer" }>;

/** @throws TypeError or RangeError when it is no request */
export const parseReadRequest = (value: unknown): ReadRequest => parseMessage(requests, value);

/** @throws TypeError or RangeError when it is no reply */
export const parseReadReply = (value: unknown): ReadReply => parseMessage(replies, value);
