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
  /** Ids of the exercises by the name of the chapter's page. */
  readonly chapters: ReadonlyMap<string, readonly string[]>;
}

let known: SiteExercises | undefined;

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
    chapters: new Map(chapters.map(([chapter, ids]) => [chapter, texts(ids)])),
  };
}
