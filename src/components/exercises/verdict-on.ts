import { type Exercise, orderFrom } from "../../lib/exercises/exercise.js";
import { judgeNumbers } from "../../lib/exercises/judge-numbers.js";
import type { Verdict } from "../../lib/exercises/verdict.js";
import { checkCode } from "./check-code.js";
import { formulaTools } from "./formula-line.js";

/**
 * What is to be said of an answer; of code, with the line at which it failed.
 *
 * @param address of the module with the exercise, for the worker that checks code
 * @param signal ends the check of code
 * @throws Error where a part of the check could not be fetched
 */
export async function verdictOn(
  exercise: Exercise,
  answer: string,
  address: string,
  signal: AbortSignal,
): Promise<Verdict & { line?: number }> {
  switch (exercise.kind) {
    case "write":
    case "repair":
      return checkCode(exercise, address, answer, signal);
    case "numbers":
      return judgeNumbers(exercise, answer);
    case "formula":
      return (await formulaTools()).verdictOnFormula(exercise, answer);
    case "derivation":
      return (await formulaTools()).verdictOnLines(exercise, answer);
    case "order":
      return exercise.check(orderFrom(answer, exercise.steps.length) ?? []);
    default:
      return exercise.check(answer);
  }
}
