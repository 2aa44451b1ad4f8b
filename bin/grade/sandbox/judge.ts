import { simple } from "acorn-walk";
import { messageOf } from "../../../src/lib/core/message-of.js";
import { type Exercise, isCode, orderFrom, starterOf } from "../../../src/lib/exercises/exercise.js";
import { verdictOnFormula, verdictOnLines } from "../../../src/lib/exercises/judge-formula.js";
import { judgeNumbers } from "../../../src/lib/exercises/judge-numbers.js";
import { toolsOf } from "../../../src/lib/exercises/run-answer.js";
import { unread, type Verdict, wrong } from "../../../src/lib/exercises/verdict.js";
import { compileCell } from "../../../src/lib/notebook/compile-cell.js";
import { explainError } from "../../../src/lib/notebook/explain-error.js";
import { lineOfError } from "../../../src/lib/notebook/place-of-error.js";
import { readCell } from "../../../src/lib/notebook/read-cell.js";
import { stripTypes } from "../../../src/lib/notebook/strip-types.js";

/** A verdict; or, of code, the function that is to be run where it can do no harm. */
export type Judged = Verdict | { readonly run: string; readonly linesBefore: number };

/** Judges an answer by the checks of the pages. Nothing of it is run. */
export function judgeAnswer(exercise: Exercise, answer: string): Judged {
  if (answer === starterOf(exercise)) return unread("Nothing was answered.");
  if (isCode(exercise)) return compiled(answer, toolsOf(exercise));
  if (exercise.kind === "numbers") return judgeNumbers(exercise, answer);
  if (exercise.kind === "formula") return verdictOnFormula(exercise, answer);
  if (exercise.kind === "derivation") return verdictOnLines(exercise, answer);
  if (exercise.kind === "order") return exercise.check(orderFrom(answer, exercise.steps.length) ?? []);
  return exercise.check(answer);
}

/** What is said of code that threw something. */
export function verdictOnError(message: string, stack: string, linesBefore: number, code: string): Verdict {
  const line = lineOfError(stack, linesBefore, code.split("\n").length);
  const said = explainError(message);
  return wrong(line === undefined ? said : `Line ${line}: ${said}`);
}

function compiled(code: string, tools: readonly string[]): Judged {
  try {
    // `import()` asks the process for a file: it is not even tried.
    if (asksForModules(code)) return wrong("An answer cannot import.");
    const { module, linesBefore } = compileCell(code, { isOfPage: () => false, tools });
    return { run: module.replace("export default ", ""), linesBefore };
  } catch (error) {
    return wrong(messageOf(error));
  }
}

function asksForModules(code: string): boolean {
  let found = false;
  const see = () => {
    found = true;
  };
  simple(readCell(stripTypes(code)).program, { ImportExpression: see, MetaProperty: see });
  return found;
}
