import type { CodeExercise } from "../../../src/lib/exercises/exercise.js";
import { type AnswerBody, runAnswer, toolsOf } from "../../../src/lib/exercises/run-answer.js";
import type { Verdict } from "../../../src/lib/exercises/verdict.js";
import { compileCell } from "../../../src/lib/notebook/compile-cell.js";

/** Compiles and checks code as the worker does. */
export async function checkText(exercise: CodeExercise, code: string): Promise<Verdict> {
  const { module } = compileCell(code, { isOfPage: () => false, tools: toolsOf(exercise) });
  const url = `data:text/javascript;base64,${Buffer.from(module).toString("base64")}`;
  const { default: body }: { default: AnswerBody } = await import(/* @vite-ignore */ url);
  return runAnswer(exercise, body);
}
