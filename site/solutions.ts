import type { Solutions } from "../src/lib/exercises/exercise.js";
import { withSolutions } from "./exercises.js";

/** The solutions of a chapter as JSON, or nothing of them where the workbook is built without. */
export async function solutionsFile(chapter: string): Promise<string> {
  if (!withSolutions()) return "{}";
  const { solutions }: { solutions: Solutions } = await import(
    `../src/pages/exercises/${chapter}.solutions.ts`
  );
  return JSON.stringify(solutions);
}
