import { existsSync } from "node:fs";
import { course } from "./course/chosen.js";
import type { Chapter } from "./course/part.js";

/** All chapters in order; a chapter's number is its place here, from 1. */
export const chapters: readonly Chapter[] = course.parts.flatMap(({ chapters }) => chapters);

for (const { slug } of [...chapters, ...course.toLookUp]) {
  if (!existsSync(pageFile(slug))) throw new RangeError(`chapter must have a page: ${pageFile(slug)}`);
}

/** The Markdown of a chapter. */
export function pageFile(slug: string): string {
  return `src/pages/${slug}/index.md`;
}

/** Address of a chapter from the site's root: "/pages/relu/". */
export function addressOf(slug: string): string {
  return `/pages/${slug}/`;
}

/** The chapter's name in a page's path as Framework has it, "/pages/relu/index", or undefined for a page that is none. */
export function slugAt(path: string): string | undefined {
  return /^\/pages\/([\w-]+)\/(?:index)?$/.exec(path)?.[1];
}

/** Number of the chapter at a page's path, from 1, or undefined for a page that is none. */
export function chapterNumber(path: string): number | undefined {
  const place = chapters.findIndex(({ slug }) => slug === slugAt(path));
  return place < 0 ? undefined : place + 1;
}
