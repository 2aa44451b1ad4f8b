import { describe, expect, it } from "vitest";
import { goalsOf, guideChapters } from "../../../site/guide/guide-chapters.js";

describe("guideChapters", () => {
  it.each(guideChapters.map((chapter) => [chapter.slug, chapter] as const))(
    "%s says in three to five lines what its reader can do afterwards",
    (_, { goals }) => {
      expect(goals.length).toBeGreaterThanOrEqual(3);
      expect(goals.length).toBeLessThanOrEqual(5);
      for (const goal of goals) expect(goal).toMatch(/^[a-z].*[^;.]$/);
    },
  );

  it("need chapters that come before them, or that nothing has to come before", () => {
    for (const { needs, number } of guideChapters) {
      for (const need of needs) {
        expect(guideChapters.find(({ slug }) => slug === need)?.number).toBeLessThan(number);
      }
    }
  });
});

describe("goalsOf", () => {
  it("takes the items of the box without what ends them", () => {
    expect(goalsOf("text\n::: goals\n- do one;\n- do two.\n:::\n- no goal\n")).toEqual(["do one", "do two"]);
    expect(goalsOf("no box")).toEqual([]);
  });
});
