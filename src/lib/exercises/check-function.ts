import type { AnswerFunction } from "./exercise.js";
import { ended, firstFault, numberInWords } from "./first-fault.js";
import { blockOf, shapeInWords } from "./number-block.js";
import { right, type Verdict, wrong } from "./verdict.js";

/** Inputs on which an answer is tried. */
export interface TestCase {
  /** Name of each input, and the input, in the order of the function's parameters. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the case is about, put before what is wrong: "for a batch of one". */
  readonly about?: string;
  /** Whether numbers are so large that a naive formula gives NaN or infinity. */
  readonly large?: boolean;
}

/** How a reader's function is checked. */
export interface FunctionCheck {
  /** Name of the function, for messages. */
  readonly name: string;
  /** Tried one after the other; ordinary cases first. */
  readonly cases: readonly TestCase[];
  /** The library's answer, for the same inputs in the same order. */
  readonly expected: (...inputs: never[]) => unknown;
  /** |found − expected| ≤ tolerance·max(1, |expected|) is right; defaults to 1e-6. */
  readonly tolerance?: number;
}

/**
 * Compares a reader's function with the library's, case by case. What the function throws goes on to the caller, who
 * knows the line.
 *
 * @returns the first thing that is wrong, and for which inputs
 */
export function checkFunction(answer: AnswerFunction, check: FunctionCheck): Verdict {
  for (const one of check.cases) {
    const verdict = checkCase(answer, check, one);
    if (!verdict.correct) return verdict;
  }
  return right();
}

function checkCase(answer: AnswerFunction, check: FunctionCheck, one: TestCase): Verdict {
  const given = structuredClone(one.inputs);
  const found = answer(...Object.values(given));
  const expected = Reflect.apply(check.expected, undefined, Object.values(structuredClone(one.inputs)));
  const fault = firstFault(found, expected, check.tolerance);
  const call = callInWords(check.name, one.inputs);
  if (fault?.notFinite && one.large) {
    return wrong(`Right for ordinary numbers, but unstable for large ones. ${call}: ${ended(fault)}`);
  }
  if (fault) return wrong(`${one.about ? `${capital(one.about)}: ` : ""}${call}: ${ended(fault)}`);
  const changed = Object.keys(one.inputs).find((name) => firstFault(given[name], one.inputs[name], 0));
  if (changed)
    return wrong(`The numbers are right, but ${check.name} changes ${changed}: leave it as it was.`);
  return right();
}

/** The longest list of inputs that is written out. */
const mostWords = 90;

/** A call as it is written, or with the names of its inputs alone where these are long. */
export function callInWords(name: string, inputs: Readonly<Record<string, unknown>>): string {
  const written = Object.values(inputs).map(valueInWords).join(", ");
  return `${name}(${written.length <= mostWords ? written : Object.keys(inputs).join(", ")})`;
}

/** A value as it is written; of a long list its shape: "[32 × 784]". */
export function numbersInShort(value: unknown): string {
  const written = valueInWords(value);
  const read = blockOf(value);
  return written.length > mostWords && "block" in read ? shapeInWords(read.block.shape) : written;
}

function valueInWords(value: unknown): string {
  if (typeof value === "number") return numberInWords(value);
  if (Array.isArray(value)) return `[${value.map(valueInWords).join(", ")}]`;
  return String(value);
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
