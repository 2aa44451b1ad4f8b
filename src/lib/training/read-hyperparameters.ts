import { noConvolutions } from "../core/convolution/stages.js";
import { anyNumber, flag, named, recordFrom, text } from "../data/message.js";
import { checkHyperparameters } from "./check-hyperparameters.js";
import type { Hyperparameters } from "./hyperparameters.js";
import { defaultHyperparameters } from "./recipe.js";

/** Fields that were added after weights had been saved, and what is meant where they are missing. */
const later = {
  weightDecay: 0,
  convolutions: noConvolutions,
  augment: 0,
  variation: "pad",
  balanceClasses: false,
  workers: 1,
} as const;

/**
 * Hyperparameters from a value that may be anything: a message, or the JSON of a card.
 *
 * @throws TypeError when it is not a record of them; RangeError when one is out of range
 */
export function readHyperparameters(value: unknown): Hyperparameters {
  // Cards of older weights say nothing of what there was not yet.
  const record = recordFrom("hyperparameters", value);
  const missing = Object.entries(later).filter(([key]) => record[key] === undefined);
  const found: Readonly<Record<string, unknown>> = { ...record, ...Object.fromEntries(missing) };
  for (const [key, usual] of Object.entries(defaultHyperparameters)) {
    named(key, () => expectLike(usual, found[key]));
  }
  if (!isComplete(found)) throw new TypeError("hyperparameters are not complete");
  checkHyperparameters(found);
  return found;
}

function isComplete(found: Readonly<Record<string, unknown>>): found is Hyperparameters & typeof found {
  return Object.keys(defaultHyperparameters).every((key) => found[key] !== undefined);
}

function expectLike(usual: unknown, value: unknown): void {
  if (Array.isArray(usual)) {
    if (!Array.isArray(value)) throw new TypeError(`not a list: ${String(value)}`);
    value.forEach(anyNumber);
  } else if (typeof usual === "number") anyNumber(value);
  else if (typeof usual === "boolean") flag(value);
  else text(value);
}
