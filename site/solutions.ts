import { course } from "./course/chosen.js";
import { definitionsOf } from "./definitions.js";
import { withSolutions } from "./exercises.js";

/** The solutions of a chapter as JSON, or nothing of them where the workbook is built without. */
export async function solutionsFile(chapter: string): Promise<string> {
  return withSolutions() && course.solutions.has(chapter)
    ? JSON.stringify((await definitionsOf(chapter)).solutions)
    : "{}";
}
