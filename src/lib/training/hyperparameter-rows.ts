import { parseConvolutions } from "../core/convolution/stages.js";
import type { Named } from "../core/named.js";
import type { OptimiserName } from "../core/optimisers/make-optimiser.js";
import type { ScheduleName } from "../core/schedules.js";
import { anyNumber, flag, listOf, named, type Reader, text } from "../data/readers.js";

/** Hyperparameters that stand together. */
export const groups = ["Steps", "Network", "Penalties", "Whole run"] as const;
export type Group = (typeof groups)[number];

/** What decides whether others have a part. */
export interface Deciding {
  readonly optimiser: OptimiserName;
  readonly schedule: ScheduleName;
  readonly l1: number;
  readonly l2: number;
  readonly weightDecay: number;
  readonly augment: number;
}

/** What is said of a hyperparameter of any kind. */
export interface Described<Value> {
  /** What a run has where nothing else is said. */
  readonly usual: Value;
  /** What is meant on a card that was written before there was such a hyperparameter; left out for those that there always were. */
  readonly earlier?: Value;
  /** Whether it shapes the network or its beginning, so that a change takes effect only when a run starts over. */
  readonly restarts?: boolean;
  readonly group: Group;
  /** As in the formulas; what follows "_" hangs below the line. Left out where there is none. */
  readonly symbol?: string;
  readonly label: string;
  /** One sentence or two. */
  readonly explanation: string;
  /** Whether it has a part in what is chosen; defaults to always. */
  readonly applies?: (chosen: Deciding) => boolean;
}

/** Holds a number to what a network can be trained with. */
type Valid = (name: string, value: number) => void;

export interface NumberOptions extends Described<number> {
  /** Throws a RangeError for a number that no run can have. */
  readonly valid: Valid;
  /** The ends of the slider, and of what is typed beside it or stands in an address: a part of what is valid. */
  readonly min: number;
  readonly max: number;
  /** How the slider runs: "log-or-zero" has 0 at its left end and `min` beside it. */
  readonly scale: "linear" | "log" | "log-or-zero";
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** On a linear scale, the distance between two values of the slider; defaults to 1. */
  readonly step?: number;
  readonly unit?: string;
}

export interface WidthsOptions extends Described<readonly number[]> {
  /** Greatest width that is valid. */
  readonly validWidth: number;
  /** Greatest width and most layers that a lab takes. */
  readonly max: number;
  readonly most: number;
}

/** A row of the table. */
export type Row<Kind extends string, Key extends string, Value, Options> = Options & {
  readonly kind: Kind;
  readonly key: Key;
  readonly symbol: string;
  /**
   * The value itself, when it is of the right kind and valid.
   *
   * @throws TypeError or RangeError that names it, what was expected and what was found
   */
  readonly read: Reader<Value>;
};

/** The values of a choice, with their names for people. */
export interface Options<Name extends string> {
  readonly options: readonly (Named & { readonly name: Name })[];
}

/** A number, on a slider and in a field. */
export function numberRow<const Key extends string>(
  key: Key,
  options: NumberOptions,
): Row<"number", Key, number, NumberOptions> {
  const read = (value: unknown) => {
    const number = named(key, () => anyNumber(value));
    options.valid(key, number);
    return number;
  };
  return { symbol: "", ...options, kind: "number", key, read };
}

/** One of a few named values. */
export function choiceRow<const Key extends string, Name extends string>(
  key: Key,
  options: Options<Name>["options"],
  described: Described<NoInfer<Name>>,
): Row<"choice", Key, Name, Described<Name> & Options<Name>> {
  const read = (value: unknown) => {
    const typed = named(key, () => text(value));
    const found = options.find(({ name }) => name === typed);
    if (found) return found.name;
    throw new RangeError(`${key} must be one of ${options.map(({ name }) => name).join(", ")}: ${typed}`);
  };
  return { symbol: "", ...described, kind: "choice", key, options, read };
}

/** On or off. */
export function switchRow<const Key extends string>(
  key: Key,
  described: Described<boolean>,
): Row<"switch", Key, boolean, Described<boolean>> {
  const read = (value: unknown) => named(key, () => flag(value));
  return { symbol: "", ...described, kind: "switch", key, read };
}

/** Widths of layers: a list that can grow and shrink. */
export function widthsRow<const Key extends string>(
  key: Key,
  options: WidthsOptions,
): Row<"widths", Key, readonly number[], WidthsOptions> {
  const check = whole(1, options.validWidth);
  const read = (value: unknown) => {
    const widths = named(key, () => listOf(anyNumber)(value));
    for (const width of widths) check(`each width in ${key}`, width);
    return widths;
  };
  return { symbol: "", ...options, kind: "widths", key, read };
}

/** Convolutions in the short form of `parseConvolutions`. */
export function stagesRow<const Key extends string>(
  key: Key,
  described: Described<string>,
): Row<"stages", Key, string, Described<string>> {
  const read = (value: unknown) => {
    const written = named(key, () => text(value));
    parseConvolutions(written);
    return written;
  };
  return { symbol: "", ...described, kind: "stages", key, read };
}

/** Whole numbers from `least` to `most`. */
export function whole(least: number, most: number): Valid {
  return (name, value) => {
    if (!(Number.isInteger(value) && value >= least && value <= most)) {
      throw new RangeError(`${name} must be a whole number from ${least} to ${most}: ${value}`);
    }
  };
}

/** Numbers from `least` to `most`. */
export function between(least: number, most: number): Valid {
  return (name, value) => {
    if (!(value >= least && value <= most)) {
      throw new RangeError(`${name} must be from ${least} to ${most}: ${value}`);
    }
  };
}
