import { readdirSync } from "node:fs";
import type { Solutions } from "../src/lib/exercises/exercise.js";
import { partGenerators } from "../src/pages/part-test/part-tests.js";
import { worked } from "../src/pages/part-test/worked.js";
import { course } from "./course/chosen.js";
import { definedChapters, definitionsOf } from "./definitions.js";
import { withSolutions } from "./exercises.js";

/** The page whose solutions are the worked answers of the tests. */
const tests = "part-test";

/** Names of the pages of the course that have a file of solutions: those with exercises, and that of the tests. */
export function solvedPages(): string[] {
  const hasTests = course.toLookUp.some(({ slug }) => slug === tests);
  return [...definedChapters(), ...(hasTests ? [tests] : [])];
}

/** The files in which the solutions are written. */
export function solutionSources(): string[] {
  const ofTests = ["worked", "generators"].flatMap((folder) =>
    readdirSync(`src/pages/${tests}/${folder}`).map((name) => `src/pages/${tests}/${folder}/${name}`),
  );
  return [...definedChapters().map((chapter) => `src/pages/${chapter}/solutions.ts`), ...ofTests];
}

/** The solutions of a page that the course gives. */
export async function solutionsOf(page: string): Promise<Solutions> {
  if (page === tests) return workedAnswers();
  return course.solutions.has(page) ? (await definitionsOf(page)).solutions : {};
}

/** The solutions of a page as JSON, or nothing of them where the workbook is built without. */
export async function solutionsFile(page: string): Promise<string> {
  return JSON.stringify(withSolutions() ? await solutionsOf(page) : {});
}

/** The worked answers of the tests, of questions on chapters whose solutions the course gives. */
function workedAnswers(): Solutions {
  const given = new Set(
    Object.values(partGenerators)
      .flat()
      .filter(({ read: [chapter] }) => course.solutions.has(chapter))
      .map(({ id }) => id),
  );
  return Object.fromEntries(Object.entries(worked).filter(([name]) => given.has(name.split("/")[0])));
}
