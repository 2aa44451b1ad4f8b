import type { Alphabet } from "../algebra/alphabet.js";
import type { Slip as FormulaSlip } from "../algebra/judge.js";
import { seededRandom } from "../core/random.js";
import type { Verdict } from "./verdict.js";

/** A function that a reader wrote: it may take and return anything. */
export type AnswerFunction = (...inputs: unknown[]) => unknown;

/** The functions that a reader wrote, by name. */
export type AnswerFunctions = Readonly<Record<string, AnswerFunction>>;

interface Task {
  /** Name in the chapter: of its place in the text, of what is kept, of its solution. */
  readonly id: string;
  /** Name of the answer in words, for its label. */
  readonly label: string;
  /** Up to three, given one at a time. */
  readonly hints: readonly string[];
}

/** Write a function, or find the bug in one and mend it. */
export interface CodeExercise extends Task {
  readonly kind: "write" | "repair";
  /** TypeScript with something left out, or wrong. */
  readonly starter: string;
  /** Names of the functions that the answer has to declare. */
  readonly functions: readonly string[];
  /** Functions of the library that the answer may use, by name; defaults to none. */
  readonly offers?: Readonly<Record<string, unknown>>;
  check(answer: AnswerFunctions): Verdict;
}

/** A likely wrong answer, and what to say of it. */
export interface Slip {
  readonly answer: readonly number[];
  readonly say: string;
}

/** Numbers worked out by hand: one, a row, or a matrix. */
export interface NumbersExercise extends Task {
  readonly kind: "numbers";
  /** The numbers, row after row. */
  readonly expected: readonly number[];
  /** How many rows they are; defaults to 1. */
  readonly rows?: number;
  /** Largest difference; defaults to 1e-6. */
  readonly tolerance?: number;
  /** Whether 25 and 25 % are the same; defaults to false. */
  readonly percent?: boolean;
  readonly slips: readonly Slip[];
}

/** Write down a shape. */
export interface ShapeExercise extends Task {
  readonly kind: "shape";
  check(answer: string): Verdict;
}

/** Type a formula: it is judged by its value, never by its form. */
export interface FormulaExercise extends Task {
  readonly kind: "formula";
  /** The letters that count. */
  readonly alphabet: Alphabet;
  /**
   * What is asked for, by letters of which it is known what they are: "∂p_i/∂z_j". What has its value is right, and free of
   * `without`; so no answer stands in the exercise.
   */
  readonly asked: string;
  /** What the answer has to be free of: letters, "∂", "sum". */
  readonly without?: readonly string[];
  readonly slips: readonly FormulaSlip[];
}

/** Derive something, line by line from a given one. The solution's lines are one way there. */
export interface DerivationExercise extends Omit<FormulaExercise, "kind" | "asked"> {
  readonly kind: "derivation";
  /** The line that the derivation begins with. */
  readonly given: string;
}

/** Choose one of some answers. */
export interface ChooseExercise extends Task {
  readonly kind: "choose";
  readonly choices: readonly string[];
  check(answer: string): Verdict;
}

/** Put the steps of a derivation in order. */
export interface OrderExercise extends Task {
  readonly kind: "order";
  /** In the right order; they are offered in another. */
  readonly steps: readonly string[];
  /** @param answer numbers of the steps, from 0, in the order of the answer */
  check(answer: readonly number[]): Verdict;
}

export type Exercise =
  | CodeExercise
  | NumbersExercise
  | ShapeExercise
  | FormulaExercise
  | DerivationExercise
  | ChooseExercise
  | OrderExercise;

/** The exercises of a chapter. */
export interface ChapterExercises {
  /** Name of the chapter's page. */
  readonly chapter: string;
  /** Address of the module that exports this as `exercises`, for the worker that checks code. */
  readonly address: string;
  readonly list: readonly Exercise[];
}

/** What is said when an answer was asked for: a text that passes the check, and why. */
export interface Solution {
  /** Code, a choice, numbers, a formula, lines of a derivation; of an order, the numbers of the steps with commas between. */
  readonly answer: string;
  readonly why: string;
}

/** The solutions of a chapter by the ids of its exercises. */
export type Solutions = Readonly<Record<string, Solution>>;

/** Whether the answer is code. */
export function isCode(exercise: Exercise): exercise is CodeExercise {
  return exercise.kind === "write" || exercise.kind === "repair";
}

/** The answer that stands there before the reader has done anything. */
export function starterOf(exercise: Exercise): string {
  if (isCode(exercise)) return exercise.starter;
  return exercise.kind === "order" ? shuffledSteps(exercise.steps.length).join(",") : "";
}

/**
 * The numbers of some steps in an order that is not the right one, the same at every visit.
 *
 * @throws RangeError when there are fewer than two steps
 */
export function shuffledSteps(count: number): number[] {
  if (!(count >= 2)) throw new RangeError(`an order must have at least 2 steps: ${count}`);
  const random = seededRandom(count);
  const order = Array.from({ length: count }, (_, k) => k);
  // Sattolo's shuffle: each step is exchanged with an earlier one, so that none stays in its place.
  for (let k = count - 1; k > 0; k--) {
    const other = random.below(k);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}

/** The order that a text stands for: "2,0,1"; undefined when it is none of so many steps. */
export function orderFrom(text: string, count: number): number[] | undefined {
  const order = text.split(",").map(Number);
  const isWhole = order.length === count && new Set(order).size === count;
  return isWhole && order.every((k) => Number.isInteger(k) && k >= 0 && k < count) ? order : undefined;
}
