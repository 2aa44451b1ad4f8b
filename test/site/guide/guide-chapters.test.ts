import { readdirSync, readFileSync } from "node:fs";
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import * as workbook from "../../../course.js";
import { pageFile } from "../../../site/chapters.js";
import { readCourse } from "../../../site/course/course.js";
import { goalsOf, guideChapters } from "../../../site/guide/guide-chapters.js";

/** Its chapters have goals; one of an instructor's own may have. */
const ofWorkbook = new Set(workbook.parts.flatMap(({ chapters }) => chapters.map(({ slug }) => slug)));

describe("guideChapters", () => {
  it.each(
    guideChapters
      .filter(({ slug }) => ofWorkbook.has(slug))
      .map((chapter) => [chapter.slug, chapter] as const),
  )("%s says in three to five lines what its reader can do afterwards", (_, { goals }) => {
    expect(goals.length).toBeGreaterThanOrEqual(3);
    expect(goals.length).toBeLessThanOrEqual(5);
    for (const goal of goals) expect(goal).toMatch(/^[a-z].*[^;.]$/);
  });

  it("need chapters that come before them, or that nothing has to come before", () => {
    for (const { needs, number } of guideChapters) {
      for (const need of needs) {
        expect(guideChapters.find(({ slug }) => slug === need)?.number).toBeLessThan(number);
      }
    }
  });
});

const courses = readdirSync("courses").map((name) => name.replace(/\.ts$/, ""));

describe.each(["the workbook", ...courses])("the deep chapters of %s", async (name) => {
  const { default: file } = courses.includes(name) ? await import(`../../../courses/${name}.ts`) : workbook;
  const chapters = readCourse(file, workbook).parts.flatMap((part) => part.chapters);

  it("are needed by no chapter of its core path", () => {
    const deep = chapters.filter((chapter) => chapter.deep).map(({ slug }) => slug);
    for (const { slug } of chapters.filter((chapter) => !chapter.deep)) {
      const { needs } = matter(readFileSync(pageFile(slug), "utf8")).data;
      expect({ slug, needs: deep.filter((name) => needs.includes(name)) }).toEqual({ slug, needs: [] });
    }
  });
});

describe("goalsOf", () => {
  it("takes the items of the box without what ends them", () => {
    expect(goalsOf("text\n::: goals\n- do one;\n- do two.\n:::\n- no goal\n")).toEqual(["do one", "do two"]);
    expect(goalsOf("no box")).toEqual([]);
  });
});
