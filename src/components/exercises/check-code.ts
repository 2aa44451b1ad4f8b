import type { CodeExercise } from "../../lib/exercises/exercise.js";
import { toolsOf } from "../../lib/exercises/run-answer.js";
import { type Verdict, wrong } from "../../lib/exercises/verdict.js";
import { CellError } from "../../lib/notebook/cell-error.js";
import { explainError } from "../../lib/notebook/explain-error.js";
import { lineOfError } from "../../lib/notebook/place-of-error.js";
import type { Failure } from "../../lib/workers/channel.js";
import { isLost, lateFetch } from "../ui/late-fetch.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { checkInWorker } from "./check-client.js";

/** A verdict on code, with the line, from 1, at which it failed; undefined where that cannot be told. */
export interface CodeVerdict extends Verdict {
  readonly line?: number;
}

/**
 * Compiles and checks a reader's code.
 *
 * @param address of the module with the chapter's exercises
 * @param code TypeScript
 * @param signal ends the check
 * @throws Error where a part of the check could not be fetched
 */
export async function checkCode(
  exercise: CodeExercise,
  address: string,
  code: string,
  signal: AbortSignal,
): Promise<CodeVerdict> {
  const { compileCell } = await lateFetch(() => import("../../lib/notebook/compile-cell.js"));
  const tools = toolsOf(exercise);
  let compiled: ReturnType<typeof compileCell>;
  try {
    compiled = compileCell(code, { isOfPage: () => false, tools });
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return failedAt(error.line, error.message);
  }
  const url = URL.createObjectURL(new Blob([compiled.module], { type: "text/javascript" }));
  try {
    const request = { exercises: address, exercise: exercise.id, code: url };
    const reply = await lateFetch(async () => unlessLost(await checkInWorker(request, signal)));
    if (reply.kind === "verdict") return reply;
    const line = lineOfError(reply.stack ?? "", compiled.linesBefore, code.split("\n").length);
    return failedAt(line, explainError(reply.message));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @throws Error for a failure of the worker to fetch what it needs, which says nothing of the reader's code */
function unlessLost<Reply extends { readonly kind: "verdict" }>(reply: Reply | Failure): Reply | Failure {
  if (reply.kind === "failed" && isLost(reply.message)) throw new Error(reply.message);
  return reply;
}

function failedAt(line: number | undefined, message: string): CodeVerdict {
  return {
    ...wrong(line === undefined ? message : t("Line {n}: {what}", { n: line, what: libraryWords(message) })),
    line,
  };
}
