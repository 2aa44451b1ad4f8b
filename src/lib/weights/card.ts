import type { Hyperparameters } from "../training/hyperparameters.js";
import {
  fraction,
  listOf,
  maybe,
  named,
  type Reader,
  recordFrom,
  shaped,
  text,
  texts,
  whole,
} from "../training/message.js";
import { readHyperparameters } from "../training/read-hyperparameters.js";

/** What is to be known of a file of weights: of what network they are, what taught it, and how good it is. */
export interface ModelCard {
  readonly format: "hand-drawn-networks/1";
  /** Numbers in a picture. */
  readonly inputs: number;
  /** Names of the classes, in the order of the outputs. */
  readonly classes: readonly string[];
  /** The rest of the architecture, and how it was trained, seed included. */
  readonly hyperparameters: Hyperparameters;
  readonly data: {
    readonly title: string;
    readonly origin: string;
    readonly source: string;
    readonly licence: string;
    readonly trainRows: number;
    readonly testRows: number;
  };
  /** Parts that are predicted right, from 0 to 1, with nothing dropped. */
  readonly accuracy: { readonly train: number; readonly test: number };
  /** Part of the test rows of each class that are found, in the order of the classes. */
  readonly recall?: readonly number[];
  /** Which classes are taken for which, the most frequent first: a part of the test rows of `label`. */
  readonly confusions?: readonly { readonly label: string; readonly as: string; readonly part: number }[];
  /** Accuracy on test rows that were moved by up to 3 pixels, turned by up to 15°, or drawn with a bolder line. */
  readonly disturbed?: { readonly shifted: number; readonly turned: number; readonly thickened: number };
  /** Steps and epochs that were done. */
  readonly steps: number;
  readonly epochs: number;
  /** `weightHash` of the weights. */
  readonly hash: string;
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

const readFields = shaped({
  inputs: whole,
  classes: texts,
  data: shaped({ title: text, origin: text, source: text, licence: text, trainRows: whole, testRows: whole }),
  accuracy: shaped({ train: fraction, test: fraction }),
  recall: maybe(listOf(fraction)),
  confusions: maybe(listOf(shaped({ label: text, as: text, part: fraction }))),
  disturbed: maybe(shaped({ shifted: fraction, turned: fraction, thickened: fraction })),
  steps: whole,
  epochs: notNegative,
  hash: hashDigits,
  madeBy: text,
});

/** A card as a file. */
export function writeCard(card: ModelCard): string {
  return `${JSON.stringify(card, null, 2)}\n`;
}

/**
 * Reads a card.
 *
 * @param json the file
 * @throws TypeError or RangeError that names the field at fault; SyntaxError when it is not JSON
 */
export function readCard(json: string): ModelCard {
  const value: unknown = JSON.parse(json);
  const { format, hyperparameters } = recordFrom("card", value);
  if (format !== "hand-drawn-networks/1") {
    throw new TypeError(`card's format must be hand-drawn-networks/1: ${String(format)}`);
  }
  return named("card", () => ({
    format,
    ...readFields(value),
    hyperparameters: readHyperparameters(hyperparameters),
  }));
}
