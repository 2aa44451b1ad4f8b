import { limitedArrays } from "../notebook/limited-arrays.js";
import type { AnswerFunction, AnswerFunctions, CodeExercise } from "./exercise.js";
import { type Verdict, wrong } from "./verdict.js";

/** What a worker that checks answers is asked, once. */
export interface CheckRequest {
  /** Address of the module with the chapter's exercises. */
  readonly exercises: string;
  /** Id of the exercise. */
  readonly exercise: string;
  /** Address of the reader's code as a module, as `compileCell` makes it. */
  readonly code: string;
}

/** What it answers: "begun" when all is loaded and the reader's code begins to run. */
export type CheckReply = { readonly kind: "begun" } | ({ readonly kind: "verdict" } & Verdict);

/** What `compileCell` makes of an answer: runs the code and gives what it declares. */
export type AnswerBody = (tools: object) => Promise<Record<string, unknown>>;

/** Names that an answer may use besides those of the language: what the library offers, and its own arrays. */
export function toolsOf({ offers = {} }: CodeExercise): string[] {
  return [...Object.keys(offers), ...Object.keys(limitedArrays())];
}

/**
 * Runs a reader's code and checks the functions that it declares. What the code throws goes on to the caller.
 *
 * @param body the code, compiled with the names of `toolsOf`
 */
export async function runAnswer(exercise: CodeExercise, body: AnswerBody): Promise<Verdict> {
  const declared = await body({
    guard,
    load,
    own: itself,
    still: itself,
    ...limitedArrays(),
    ...exercise.offers,
  });
  const functions: Record<string, AnswerFunction> = {};
  for (const name of exercise.functions) {
    const found = declared[name];
    if (!isFunction(found)) return wrong(`The answer must declare a function of this name: ${name}`);
    functions[name] = found;
  }
  const answer: AnswerFunctions = functions;
  return exercise.check(answer);
}

/** A loop that never ends is ended from outside, with the worker that it runs in. */
function guard(): void {}

/** What comes later ends with the worker too. */
function itself<Value>(value: Value): Value {
  return value;
}

function load(from: string): never {
  throw new RangeError(`an answer cannot import, it needs nothing more than it has: ${from}`);
}

function isFunction(value: unknown): value is AnswerFunction {
  return typeof value === "function";
}
