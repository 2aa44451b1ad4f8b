import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import MarkdownIt from "markdown-it";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCells } from "../../../bin/cells.js";
import { courseEntry, newChapter } from "../../../bin/new/chapter.js";
import { claimsOf } from "../../../site/claims/claims.js";
import { exerciseIds } from "../../../site/exercises.js";
import { extendMarkdown } from "../../../site/markdown.js";
import { starterOf } from "../../../src/lib/exercises/exercise.js";
import { judgeNumbers } from "../../../src/lib/exercises/judge-numbers.js";

const root = mkdtempSync(join(process.cwd(), ".new-test-"));
const folder = join(root, "pages");

beforeAll(() => {
  mkdirSync(folder);
  for (const name of ["lib", "components"]) symlinkSync(resolve("src", name), join(root, name));
  newChapter("own-faces", { folder });
  newChapter("words-alone", { folder, markdownOnly: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const page = (slug: string) => readFileSync(join(folder, slug, "index.md"), "utf8");

describe("newChapter", () => {
  it("writes cells without an error of type", () => {
    expect(checkCells(root, join(root, "cells"))).toEqual([]);
  });

  it("numbers its formula, and its figure where it has one", () => {
    const md = extendMarkdown(new MarkdownIt({ html: true, typographer: true }));
    const html = md.render(page("own-faces").replace(/^---[\s\S]*?---\n/, ""), {});
    expect(html).toContain('href="#eq-mean"');
    expect(html).toContain("Figure 1.");
    expect(html).not.toContain("katex-error");
    expect(page("words-alone")).not.toMatch(/```ts|exercise/);
  });

  it("claims nothing without a source", () => {
    const { claims } = claimsOf("own-faces", page("own-faces"), {
      sources: [],
      tested: new Set(),
      names: [],
      reported: new Map(),
      evaluate: () => NaN,
    });
    expect(claims.filter(({ known }) => known === "open")).toEqual([]);
  });

  it("has an exercise with its task, whose solution is right and whose slips are told", async () => {
    const { exercises } = await import(/* @vite-ignore */ join(folder, "own-faces/exercises.ts"));
    const { solutions } = await import(/* @vite-ignore */ join(folder, "own-faces/solutions.ts"));
    const [exercise] = exercises.list;
    expect(exerciseIds(page("own-faces"))).toEqual([exercise.id]);
    expect(exercises.chapter).toBe("own-faces");
    expect(judgeNumbers(exercise, solutions[exercise.id].answer)).toMatchObject({ correct: true });
    expect(judgeNumbers(exercise, starterOf(exercise))).toMatchObject({ correct: false });
    for (const { answer, say } of exercise.slips)
      expect(judgeNumbers(exercise, String(answer)).message).toBe(say);
  });

  it("refuses a name that is no address, and a chapter that is there", () => {
    expect(() => newChapter("Own Faces", { folder })).toThrow("as in an address: Own Faces");
    expect(() => newChapter("own-faces", { folder })).toThrow("chapter must be a new one:");
  });
});

it("courseEntry names the chapter as a course file takes it", () => {
  expect(courseEntry("own-faces")).toContain('{ slug: "own-faces", title: "Own faces"');
});
