import { chaptersOf, isPart, partGenerators } from "../../src/pages/part-test/part-tests.js";
import { chapters } from "../chapters.js";
import { course } from "./chosen.js";
import type { Chapter, Part } from "./part.js";

/** The tests that the course has: each with the chapters of the course that it asks about, in order. */
export function courseTests(): readonly Part[] {
  if (!course.toLookUp.some(({ slug }) => slug === "part-test")) return [];
  return Object.keys(partGenerators)
    .map((title) => ({ title, chapters: askedAbout(title) }))
    .filter((test) => test.chapters.length > 0);
}

function askedAbout(test: string): readonly Chapter[] {
  const asked = isPart(test) ? chaptersOf(test) : [];
  return chapters.filter(({ slug }) => asked.includes(slug));
}
