import { recordFrom, text } from "../../lib/data/readers.js";
import type { Solution } from "../../lib/exercises/exercise.js";

/** The solution of an exercise in the file of its chapter. */
export function readSolution(file: unknown, id: string): Solution | undefined {
  const all = recordFrom("solutions", file);
  if (!Object.hasOwn(all, id)) return undefined;
  const { answer, why } = recordFrom(id, all[id]);
  return { answer: text(answer), why: text(why) };
}
