import { describe, expect, it } from "vitest";
import { planFor } from "../../../site/guide/plan.js";

const chapter = (slug: string, core: number, { needs = [] as string[], deep = false, more = 0 } = {}) => ({
  slug,
  needs,
  deep,
  time: { core, deep: more, exercises: 10 },
});

const slugs = (plan: ReturnType<typeof planFor<ReturnType<typeof chapter>>>) =>
  plan.meetings.map(({ chapters }) => chapters.map(({ slug }) => slug));

describe("planFor", () => {
  it("takes what asks for least, with all that it needs, and keeps the order", () => {
    const chapters = [
      chapter("a", 50),
      chapter("b", 45),
      chapter("c", 30, { needs: ["a"] }),
      chapter("d", 90),
    ];
    expect(slugs(planFor(1, chapters))).toEqual([["b"]]);
    expect(slugs(planFor(2, chapters))).toEqual([["a"], ["b", "c"]]);
  });

  it("takes the core path before deep chapters", () => {
    const chapters = [chapter("aside", 5, { deep: true }), chapter("a", 80), chapter("b", 60)];
    expect(slugs(planFor(1, chapters))).toEqual([["aside", "b"]]);
    expect(slugs(planFor(1, [chapter("aside", 40, { deep: true }), chapter("a", 80)]))).toEqual([["a"]]);
  });

  it("makes the longest meeting as short as it can be", () => {
    const chapters = [10, 60, 10, 50, 20].map((minutes, k) => chapter(`${k}`, minutes));
    expect(planFor(2, chapters).meetings.map(({ minutes }) => minutes)).toEqual([70, 80]);
  });

  it("reads deep parts in class only where all of them fit, and counts what is left for home", () => {
    const chapters = [chapter("a", 40, { more: 30 }), chapter("b", 40, { more: 40 })];
    expect(planFor(1, chapters)).toMatchObject({ withDeep: false, home: 90 });
    expect(planFor(2, chapters)).toMatchObject({ withDeep: true, home: 20 });
  });

  it("has no more meetings than chapters, and at least one is asked for", () => {
    expect(slugs(planFor(12, [chapter("a", 10), chapter("b", 10)]))).toEqual([["a"], ["b"]]);
    expect(() => planFor(0, [])).toThrow("meetings must be a whole number above 0: 0");
  });
});
