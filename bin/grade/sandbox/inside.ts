import { messageOf } from "../../../src/lib/core/message-of.js";
import { type Exercise, isCode } from "../../../src/lib/exercises/exercise.js";
import { type AnswerBody, runAnswer } from "../../../src/lib/exercises/run-answer.js";
import type { Verdict } from "../../../src/lib/exercises/verdict.js";
import { lockDown } from "./lockdown.js";

/** What the check of code comes to: a verdict, or what the code threw. */
export type CodeReply = Verdict | { readonly thrown: string; readonly stack: string };

/**
 * Makes a context ready for one answer. What runs in it afterwards has two names: `$check(id, body)`, which works once, and
 * `$reply()`, which gives the reply as JSON, or nothing while there is none.
 *
 * @param listFor the exercises by the name of a set
 */
export function openCheck(listFor: (set: string) => readonly Exercise[]): void {
  let asked = false;
  let reply: string | undefined;
  const { stringify } = JSON;

  function check(set: string, id: string, body: AnswerBody): void {
    if (asked) throw new RangeError("an answer is checked once");
    asked = true;
    const exercise = listFor(set).find((one) => one.id === id);
    if (!exercise || !isCode(exercise)) throw new RangeError(`no exercise with code has the id: ${id}`);
    runAnswer(exercise, body).then(
      ({ correct, message }) => {
        reply = stringify({ correct, message });
      },
      (error: unknown) => {
        const stack = error instanceof Error ? String(error.stack) : "";
        reply = stringify({ thrown: messageOf(error), stack });
      },
    );
  }

  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"])
    Reflect.deleteProperty(globalThis, name);
  Object.assign(globalThis, { $check: check, $reply: () => reply });
  lockDown();
}
