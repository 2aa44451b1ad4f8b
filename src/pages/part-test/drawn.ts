import type { ChapterExercises } from "../../lib/exercises/exercise.js";
import { isPart, questionsOf } from "./part-tests.js";

/**
 * Address of this module for one test: it then exports the exercises of that test, for the worker that checks code.
 *
 * @param chapters that may be asked about
 */
export function addressOfTest(part: string, seed: number, chapters: readonly string[]): string {
  const address = new URL(import.meta.url);
  address.searchParams.set("part", part);
  address.searchParams.set("seed", String(seed));
  address.searchParams.set("chapters", chapters.join(","));
  return address.href;
}

const { searchParams } = new URL(import.meta.url);
const part = searchParams.get("part") ?? "";

/** The exercises of the test that the module's address names; none where it names none. */
export const exercises: ChapterExercises = {
  chapter: "part-test",
  address: import.meta.url,
  list: isPart(part)
    ? questionsOf(part, Number(searchParams.get("seed")), searchParams.get("chapters")?.split(",")).map(
        ({ exercise }) => exercise,
      )
    : [],
};
