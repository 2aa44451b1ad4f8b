import { existsSync } from "node:fs";
import type { ChapterExercises, Solutions } from "../src/lib/exercises/exercise.js";
import { chapters } from "./chapters.js";
import { course } from "./course/chosen.js";

/** The exercises of a chapter with their solutions. */
export interface Definitions extends ChapterExercises {
  readonly solutions: Solutions;
}

/** Names of the chapters of the course, and of its pages to look things up in, for which exercises are defined. */
export function definedChapters(): string[] {
  return [...chapters, ...course.toLookUp]
    .map(({ slug }) => slug)
    .filter((chapter) => existsSync(`src/pages/${chapter}/solutions.ts`))
    .sort();
}

/** Reads the exercises of a chapter and their solutions. */
export async function definitionsOf(chapter: string): Promise<Definitions> {
  const { exercises }: { exercises: ChapterExercises } = await import(`../src/pages/${chapter}/exercises.ts`);
  const { solutions }: { solutions: Solutions } = await import(`../src/pages/${chapter}/solutions.ts`);
  return { ...exercises, solutions };
}
