import { afterEach, describe, expect, it, vi } from "vitest";
import { withSolutions } from "../../site/exercises.js";
import { solutionsFile } from "../../site/solutions.js";

afterEach(() => vi.unstubAllEnvs());

describe("solutionsFile", () => {
  it("has the solutions of a chapter", async () => {
    expect(JSON.parse(await solutionsFile("pixels")).there).toEqual({
      answer: "149",
      why: "k = 28 · 5 + 9 = 149.",
    });
  });

  it("has nothing where the workbook is built without", async () => {
    vi.stubEnv("WORKBOOK_SOLUTIONS", "none");
    expect(withSolutions()).toBe(false);
    expect(await solutionsFile("pixels")).toBe("{}");
  });
});
