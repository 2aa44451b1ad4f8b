import type { LayerDescription } from "../../core/layers/description.js";
import {
  fraction,
  listOf,
  maybe,
  named,
  oneOf,
  type Reader,
  recordFrom,
  shaped,
  text,
  texts,
  whole,
} from "../../data/readers.js";
import { conventions } from "../../drawing/conventions.js";
import type { Preparation } from "../../drawing/preparations.js";
import { type Hyperparameters, readHyperparameters } from "../hyperparameters.js";
import { expectChain, readLayers } from "./read-layers.js";
import { countOf } from "./safetensors-header.js";

/**
 * Forms of a card. The first said nothing of the picture, the layers and the preprocessing: weights that readers keep may
 * have one.
 */
export const cardFormats = ["hand-drawn-networks/1", "hand-drawn-networks/2"] as const;

/** How grey levels become the numbers that go into the first layer. */
export interface PictureDescription {
  /** [maps, rows, columns] */
  readonly shape: readonly number[];
  /** What a grey level, 0 paper … 255 ink, is divided by. */
  readonly divideBy: number;
  /** What paper and ink have become then. */
  readonly paper: number;
  readonly ink: number;
  readonly orientation: string;
}

/** What is to be known of a file of weights: of what network they are, what taught it, and how good it is. */
export interface ModelCard {
  readonly format: (typeof cardFormats)[number];
  /** Numbers in a picture. */
  readonly inputs: number;
  /** Left out in the first form alone, as `layers`. */
  readonly picture?: PictureDescription;
  /** From the picture to the probabilities. */
  readonly layers?: readonly LayerDescription[];
  /** How pictures are made for it, where that is known. */
  readonly preprocessing?: Preparation;
  /** Names of the classes, in the order of the outputs. */
  readonly classes: readonly string[];
  /** How it was trained, seed included, and its layers in short. */
  readonly hyperparameters: Hyperparameters;
  readonly data: {
    readonly title: string;
    readonly origin: string;
    readonly source: string;
    readonly licence: string;
    readonly trainRows: number;
    readonly testRows: number;
    /** `datasetHash` of all rows. */
    readonly hash?: string;
  };
  /** Parts that are predicted right, from 0 to 1, with nothing dropped. */
  readonly accuracy: { readonly train: number; readonly test: number };
  /** Part of the test rows of each class that are found, in the order of the classes. */
  readonly recall?: readonly number[];
  /** Which classes are taken for which, the most frequent first: a part of the test rows of `label`. */
  readonly confusions?: readonly { readonly label: string; readonly as: string; readonly part: number }[];
  /** Accuracy on test rows that were moved by up to 3 pixels, turned by up to 15°, or drawn with a bolder line. */
  readonly disturbed?: { readonly shifted: number; readonly turned: number; readonly thickened: number };
  /** Part of the test rows that networks trained the same way from other seeds got right, seed by seed. */
  readonly spread?: { readonly seeds: readonly number[]; readonly test: readonly number[] };
  /** Steps and epochs that were done. */
  readonly steps: number;
  readonly epochs: number;
  /** `weightHash` of the weights. */
  readonly hash: string;
  /** Of the weights. */
  readonly licence?: string;
  /** The command or the page that made it. */
  readonly madeBy: string;
}

const notNegative: Reader<number> = (value) => {
  if (typeof value !== "number") throw new TypeError(`not a number: ${String(value)}`);
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`not at least 0: ${value}`);
  return value;
};

const hashDigits: Reader<string> = (value) => {
  const digits = text(value);
  if (!/^[0-9a-f]{16}$/.test(digits))
    throw new TypeError(`not 16 hexadecimal digits: ${digits.slice(0, 40)}`);
  return digits;
};

/** A number that this workbook knows only one value of. */
function exactly(known: number): Reader<number> {
  return (value) => {
    if (value !== known) throw new RangeError(`not ${known}: ${String(value)}`);
    return known;
  };
}

const mapShape: Reader<readonly number[]> = (value) => {
  const shape = listOf(whole)(value);
  if (shape.length !== 3) throw new RangeError(`not maps, rows and columns: ${shape.join(" × ")}`);
  return shape;
};

const readPicture = shaped({
  shape: mapShape,
  divideBy: exactly(255),
  paper: exactly(0),
  ink: exactly(1),
  orientation: text,
});

const readSpread: Reader<ModelCard["spread"]> = (value) => {
  if (value === undefined) return undefined;
  const spread = shaped({ seeds: listOf(whole), test: listOf(fraction) })(value);
  const { seeds, test } = spread;
  if (seeds.length !== test.length) throw new RangeError(`test: not one for each seed: ${test.length}`);
  return spread;
};

const readFields = shaped({
  inputs: whole,
  picture: maybe(readPicture),
  layers: maybe(readLayers),
  preprocessing: maybe(
    shaped({
      name: oneOf(conventions),
      version: whole,
      fromFiles: text,
      fromStrokes: texts,
      fromPicture: texts,
    }),
  ),
  classes: texts,
  data: shaped({
    title: text,
    origin: text,
    source: text,
    licence: text,
    trainRows: whole,
    testRows: whole,
    hash: maybe(hashDigits),
  }),
  accuracy: shaped({ train: fraction, test: fraction }),
  recall: maybe(listOf(fraction)),
  confusions: maybe(listOf(shaped({ label: text, as: text, part: fraction }))),
  disturbed: maybe(shaped({ shifted: fraction, turned: fraction, thickened: fraction })),
  spread: readSpread,
  steps: whole,
  epochs: notNegative,
  hash: hashDigits,
  licence: maybe(text),
  madeBy: text,
});

/** What stands on every card for somebody who has it, the file of weights, and nothing else. */
const howToUse = [
  "Prepare a picture as preprocessing says: grey levels from 0 for paper to 255 for ink. Divide them by picture.divideBy. picture.shape lists maps, rows and columns.",
  "The weights are a safetensors file: 8 bytes with the length of the header, lowest byte first; the header in JSON, with the shape of each tensor and its data_offsets, in bytes from the header's end; then float32 numbers, lowest byte first, the last axis changing fastest.",
  "Pass the picture through layers in order. Each gives its formula: x is what goes in, y what comes out. A weight or bias names its tensor in the file and the shape it has there, then the axes and sizes of the same numbers, in the same order.",
  "The last layer gives probabilities in the order of classes; the answer is the class with the greatest. Nothing is dropped in use. hyperparameters describe the training, and in short the layers: 24x3sp2 is 24 filters of 3 × 3, padded to keep the size (s), max-pooled by 2 × 2 (p2).",
  "accuracy, recall, confusions, disturbed and spread are parts of rows, from 0 to 1. hash is FNV-1a in 64 bits over the name and the bytes of each tensor, in the order of the file; data.hash is the same over the pixels of all rows, then their labels.",
];

/** Longest list that is written in one line, in characters. */
const longestLine = 400;

/** A card as a file: short lists of numbers or words in one line each. */
export function writeCard({ format, ...card }: ModelCard): string {
  const text = JSON.stringify({ format, howToUse, ...card }, null, 2);
  // A line ends only between values: what looks like a list within a text is left alone.
  const lists = text.replace(/\[\n([^[\]{}]*)\n *\]/g, (list, members: string) => {
    const line = `[${members.trim().replace(/\n */g, " ")}]`;
    return line.length > longestLine ? list : line;
  });
  return `${lists}\n`;
}

/**
 * Reads a card.
 *
 * @param json the file
 * @throws TypeError or RangeError that names the field at fault; SyntaxError when it is not JSON
 */
export function readCard(json: string): ModelCard {
  const value: unknown = JSON.parse(json);
  const { format: found, hyperparameters } = recordFrom("card", value);
  const format = cardFormats.find((known) => known === found);
  if (format === undefined) {
    throw new TypeError(`card's format must be one of ${cardFormats.join(", ")}: ${String(found)}`);
  }
  return named("card", () => {
    const fields = readFields(value);
    if (format !== "hand-drawn-networks/1") expectEnough(fields);
    return { format, ...fields, hyperparameters: readHyperparameters(hyperparameters) };
  });
}

/** @throws TypeError or RangeError unless a card says what a stranger needs, and does not contradict itself */
function expectEnough({
  inputs,
  classes,
  picture,
  layers,
}: Pick<ModelCard, "inputs" | "classes" | "picture" | "layers">): void {
  if (!picture) throw new TypeError("picture: missing");
  if (!layers) throw new TypeError("layers: missing");
  const { shape } = picture;
  if (countOf(shape) !== inputs) {
    throw new RangeError(`picture: shape: not ${inputs} numbers: [${shape.join(" × ")}]`);
  }
  named("layers", () => expectChain(layers, shape, classes.length));
}
