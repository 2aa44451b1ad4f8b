import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageFile } from "../../../site/chapters.js";
import { exerciseIds } from "../../../site/exercises.js";
import { likelySlips, slipsByChapter } from "../../../site/guide/slips.js";
import { right, wrong } from "../../../src/lib/exercises/verdict.js";

describe("slipsByChapter", () => {
  it("has every exercise of every chapter, with its title", () => {
    for (const [slug, list] of slipsByChapter) {
      expect(list.map(({ id }) => id).toSorted()).toEqual(
        exerciseIds(readFileSync(pageFile(slug), "utf8")).toSorted(),
      );
      for (const { title } of list) expect(title).toMatch(/\w{2}/);
    }
  });
});

describe("likelySlips", () => {
  const task = { id: "x", label: "x", hints: [] };

  it("has numbers as they are typed, beside what is said of them", () => {
    const slips = [{ answer: [1, -0.5], say: "Half." }];
    expect(likelySlips({ ...task, kind: "numbers", expected: [1, 2], slips })).toEqual([
      { answer: "1, −0.5", say: "Half." },
    ]);
  });

  it("names no answers of a choice, which together would name the right one", () => {
    const check = (answer: string) =>
      answer === "b" ? right("Yes.") : wrong(answer === "a" ? "Look again." : "Not this one.");
    expect(likelySlips({ ...task, kind: "choose", choices: ["a", "b", "c"], check })).toEqual([
      { say: "Look again." },
    ]);
  });
});
