import { type Alphabet, lexiconOf } from "./alphabet.js";
import { type Fault, ReadError } from "./fault.js";
import { parseSides } from "./parser.js";
import { newScope } from "./scope.js";
import type { Node } from "./tree.js";

/** An equation, or one side alone. */
export interface Statement {
  readonly text: string;
  readonly alphabet: Alphabet;
  /** What stands between its signs of equality. */
  readonly sides: readonly Node[];
  /** What stands before ←, where the side is its new value. */
  readonly assigned?: Node;
  /** The indices that no sum counts, with what they count. */
  readonly free: ReadonlyMap<string, string>;
}

/** What was read, or why it cannot be. */
export type Reading = { readonly statement: Statement } | { readonly fault: Fault };

/** Reads what somebody typed, or pasted from a formula: `sum_k x_ik w_kj + b_j`, `dW = x^T dy`, `\frac{1}{B}(p - Y)`. */
export function read(text: string, alphabet: Alphabet): Reading {
  const lexicon = lexiconOf(alphabet);
  const scope = newScope(lexicon);
  try {
    const { sides, assigned } = parseSides(text, lexicon, scope);
    return { statement: { text, alphabet, sides, ...(assigned && { assigned }), free: scope.free() } };
  } catch (error) {
    if (error instanceof ReadError) return { fault: error.fault };
    throw error;
  }
}

/**
 * Reads what the author of an exercise wrote.
 *
 * @throws RangeError with the place where it cannot be read
 */
export function readOwn(text: string, alphabet: Alphabet): Statement {
  const reading = read(text, alphabet);
  if ("statement" in reading) return reading.statement;
  const { message, from, to } = reading.fault;
  throw new RangeError(`formula cannot be read: ${text} (${message} At "${text.slice(from, to)}")`);
}
