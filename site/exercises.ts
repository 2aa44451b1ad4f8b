import { readFileSync } from "node:fs";
import { chapters, pageFile } from "./chapters.js";
import { course } from "./course/chosen.js";
import { courseKey } from "./course-key.js";

/** Whether the workbook is built with solutions; `npm run build -- --no-solutions` leaves them out. */
export function withSolutions(): boolean {
  return process.env.WORKBOOK_SOLUTIONS !== "none";
}

/** Ids of the exercises and steps whose tasks a page has, in order. */
export function exerciseIds(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^(?:::: exercise|:::: step) ([\w-]+)/gm), ([, id]) => id);
}

/** The exercises of all pages, and of which course they are, for the head of every page. */
export function exerciseList(): string {
  const ids = [...chapters, ...course.toLookUp].map(
    ({ slug }) => [slug, exerciseIds(readFileSync(pageFile(slug), "utf8"))] as const,
  );
  const withheld = chapters.map(({ slug }) => slug).filter((slug) => !course.solutions.has(slug));
  const { title, version } = course;
  const list = {
    solutions: withSolutions(),
    withheld,
    course: { title, version, key: courseKey() },
    chapters: Object.fromEntries(ids),
  };
  const json = JSON.stringify(list).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="workbook-exercises">${json}</script>`;
}
