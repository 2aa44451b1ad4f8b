import { flag, recordFrom, shaped, text, texts } from "../../lib/data/readers.js";

const readCourse = shaped({
  title: text,
  version: text,
  /** By which files of work are signed. */
  key: text,
});

/** What each page knows of the exercises of all chapters. */
export interface SiteExercises {
  /** Whether the solutions were built with the workbook. */
  readonly solutions: boolean;
  readonly course: ReturnType<typeof readCourse>;
  /** Chapters whose solutions the course keeps back all the same. */
  readonly withheld: readonly string[];
  /** Ids of the exercises by the name of the chapter's page. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
}

let known: SiteExercises | undefined;

/** Whether the course has a chapter. A page without the list, as one of a test, has them all. */
export function isInCourse(chapter: string): boolean {
  return !document.querySelector("#workbook-exercises") || exercisesOfSite().chapters.has(chapter);
}

/** Whether the solutions of a chapter were built with the workbook. */
export function hasSolutions(chapter: string): boolean {
  const { solutions, withheld } = exercisesOfSite();
  return solutions && !withheld.includes(chapter);
}

/** Reads the list in the head of the page. */
export function exercisesOfSite(): SiteExercises {
  known ??= readSiteExercises(document.querySelector("#workbook-exercises")?.textContent ?? "");
  return known;
}

/** @throws TypeError or SyntaxError when it is no such list */
export function readSiteExercises(json: string): SiteExercises {
  const found = recordFrom("exercises", JSON.parse(json));
  const chapters = Object.entries(recordFrom("chapters", found.chapters));
  return {
    solutions: flag(found.solutions),
    course: readCourse(found.course),
    withheld: texts(found.withheld),
    chapters: new Map(chapters.map(([chapter, ids]) => [chapter, texts(ids)])),
  };
}
