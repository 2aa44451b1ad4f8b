import type { Dataset } from "../data/dataset.js";
import {
  anyNumber,
  bytes,
  fileBytes,
  flag,
  floats,
  fraction,
  type Message,
  maybe,
  named,
  oneOf,
  parseMessage,
  shaped,
  signedBytes,
  text,
  texts,
  whole,
  wholes,
} from "../data/message.js";
import { conventions } from "../drawing/conventions.js";
import { readHyperparameters } from "../training/hyperparameters.js";

/**
 * What the page and the training worker say to each other.
 *
 * Every message names the run it is about. The page counts its runs and raises the count at each start, so that
 * a reply from a run that has been given up is known by its number and dropped. What is asked for once (drawings,
 * weights) carries an `id` that its answer repeats.
 */
const requests = {
  /** Sent once, first: the data, and a run at its beginning. */
  init: {
    run: whole,
    dataset: readDataset,
    trainPart: fraction,
    hyperparameters: readHyperparameters,
    /**
     * The number that the grey level 255 becomes; 1 when left out. A run with another is for showing what the scale
     * does: the card of its weights would not tell.
     */
    ink: maybe(anyNumber),
  },
  /** A new run at its beginning, on the same data. */
  reset: { run: whole, hyperparameters: readHyperparameters },
  play: { run: whole },
  pause: { run: whole },
  /** One mini-batch, then pause. */
  step: { run: whole },
  /** To the end of the epoch, then pause. */
  epoch: { run: whole },
  /** Hyperparameters from the next step on; those that need a restart must be those of the run. */
  change: { run: whole, hyperparameters: readHyperparameters },
  /** Whether pictures of the first layer's weights are wanted as training goes on. */
  watch: { run: whole, weights: flag },
  /** Held-out drawings of one true class taken for another (or right, when both are the same). */
  cell: { run: whole, id: whole, label: whole, predicted: whole, limit: whole },
  /** Held-out drawings with the largest loss. */
  worst: { run: whole, id: whole, limit: whole },
  /** The weights as a file, with their card. */
  save: { run: whole, id: whole },
  /** A new run that begins with the weights of a file. The run before goes on when the file is refused. */
  load: {
    run: whole,
    id: whole,
    weights: fileBytes,
    /** Left out when the file of weights holds it. */
    card: maybe(text),
  },
} as const;

const runStates = ["running", "paused", "finished", "diverged"] as const;
const score = shaped({ loss: anyNumber, accuracy: anyNumber });

const replies = {
  /** A run stands at its beginning. */
  ready: {
    run: whole,
    hyperparameters: readHyperparameters,
    classes: texts,
    trainRows: whole,
    heldOutRows: whole,
    /** Numbers that training changes. */
    parameters: whole,
    backend: oneOf(["wasm", "reference"]),
    /** What the reader should know: why training is slow, or what the weights of a file have seen. */
    notice: maybe(text),
    /** Whether the run begins with the weights of a file. */
    loaded: flag,
  },
  /** At most ten times a second. */
  progress: {
    run: whole,
    state: oneOf(runStates),
    step: whole,
    /** Whole epochs done. */
    epoch: whole,
    /** Epochs done, with the part of the present one. */
    position: anyNumber,
    totalSteps: whole,
    stepsPerEpoch: whole,
    /** η of the next step. */
    learningRate: anyNumber,
    stepsPerSecond: anyNumber,
    /** Seconds left at this speed. */
    secondsLeft: anyNumber,
    /** Seconds of training in this run, without the looks at the network. */
    seconds: anyNumber,
    /** New points of the training curve: [points × 4], position, loss, accuracy, η. */
    points: floats,
    /** What to know about a run that diverged. */
    message: maybe(text),
  },
  /** Scores with nothing dropped: on held-out drawings always, on training drawings at the end of an epoch. */
  evaluation: {
    run: whole,
    step: whole,
    position: anyNumber,
    /** Seconds of training in this run. */
    seconds: anyNumber,
    heldOut: score,
    train: maybe(score),
    /** Over the last epoch as it was trained: with units dropped, and weights that were still moving. */
    whileTraining: maybe(score),
    /** [classes × classes], a row for each true class. */
    confusion: wholes,
  },
  /** At most twice a second, while they are watched. */
  weights: {
    run: whole,
    step: whole,
    width: whole,
    height: whole,
    /** Weights of each neuron, −127 … 127 of its scale: [neurons × height × width]. */
    levels: signedBytes,
    /** Largest size of a weight of each neuron: [neurons]. */
    scales: floats,
    /** What each neuron adds to each score, over all paths: [neurons × classes]. */
    reach: floats,
    /** Neurons in the layer; there are pictures of the first of them only, when it is wide. */
    total: whole,
  },
  /** All epochs are done; sent after the last evaluation. */
  finished: { run: whole, step: whole, hash: text, seconds: anyNumber },
  drawings: {
    run: whole,
    id: whole,
    step: whole,
    /** How many there are, of which these are some. */
    total: whole,
    rows: wholes,
    width: whole,
    height: whole,
    /** [rows × height × width] */
    pixels: bytes,
    labels: bytes,
    predicted: bytes,
    /** [rows × classes] */
    probabilities: floats,
  },
  saved: { run: whole, id: whole, weights: fileBytes, card: text, hash: text },
  /** A file of weights could not be used. */
  refused: { run: whole, id: whole, message: text },
  /** Something that should not happen did. */
  failed: { run: whole, message: text },
} as const;

export type Request = Message<typeof requests>;
export type Reply = Message<typeof replies>;
export type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;
export type RunState = (typeof runStates)[number];

/** @throws TypeError or RangeError for what the page may not ask */
export function parseRequest(value: unknown): Request {
  return parseMessage(requests, value);
}

/** @throws TypeError or RangeError for what the worker may not answer */
export function parseReply(value: unknown): Reply {
  return parseMessage(replies, value);
}

/** Buffers of a message that change hands instead of being copied. */
export function transfersOf(message: Request | Reply): ArrayBuffer[] {
  const values = message.kind === "init" ? Object.values(message.dataset) : Object.values(message);
  const buffers = values.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

export function readDataset(value: unknown): Dataset {
  const dataset = shaped({
    title: text,
    origin: oneOf(["folder", "cache", "stand-in", "own"]),
    source: text,
    licence: text,
    classes: texts,
    width: whole,
    height: whole,
    pixels: bytes,
    labels: bytes,
    convention: maybe(oneOf(conventions)),
    testFrom: maybe(whole),
  })(value);
  const { labels, pixels, width, height, classes, testFrom } = dataset;
  named("pixels", () => {
    const count = labels.length * width * height;
    if (pixels.length !== count) throw new RangeError(`not ${count} for ${labels.length}: ${pixels.length}`);
  });
  named("labels", () => {
    const wrong = labels.find((label) => label >= classes.length);
    if (wrong !== undefined) throw new RangeError(`not below ${classes.length}: ${wrong}`);
  });
  named("testFrom", () => {
    if (testFrom !== undefined && testFrom > labels.length) {
      throw new RangeError(`not at most ${labels.length}: ${testFrom}`);
    }
  });
  return dataset;
}
