import { readFileSync } from "node:fs";
import matter from "gray-matter";
import { chapters, pageFile } from "../chapters.js";
import type { Chapter } from "../course/part.js";
import { type ReadingTime, readingTime } from "../reading-time.js";

/** A chapter of the course as somebody who teaches it looks at it. */
export interface GuideChapter extends Chapter {
  /** Its place in the course, from 1. */
  readonly number: number;
  /** Names of the chapters of this course that it needs. */
  readonly needs: readonly string[];
  /** What its reader can do afterwards: the list in its `::: goals`, as Markdown. */
  readonly goals: readonly string[];
  readonly time: ReadingTime;
}

/** The chapters of the course in order. What they need of chapters that it leaves out is not among their needs. */
export const guideChapters: readonly GuideChapter[] = chapters.map((chapter, k) => {
  const markdown = readFileSync(pageFile(chapter.slug), "utf8");
  const { needs } = matter(markdown).data;
  return {
    ...chapter,
    number: k + 1,
    needs: (Array.isArray(needs) ? needs.map(String) : []).filter((name) =>
      chapters.some(({ slug }) => slug === name),
    ),
    goals: goalsOf(markdown),
    time: readingTime(markdown),
  };
});

/** The items of a chapter's `::: goals`, without the semicolons between them; none where it has no such box. */
export function goalsOf(markdown: string): string[] {
  const [, list = ""] = /^::: ?goals\n([\s\S]*?)^:::$/m.exec(markdown) ?? [];
  return Array.from(list.matchAll(/^- (.*)$/gm), ([, goal]) => goal.replace(/[;.]$/, ""));
}
