import { expect, it } from "vitest";
import { readSiteExercises } from "../../../src/components/exercises/exercises-of-site.js";

it("reads the list in the head of a page", () => {
  const { solutions, chapters } = readSiteExercises(
    '{"solutions":false,"chapters":{"pixels":["there","back"]}}',
  );
  expect(solutions).toBe(false);
  expect(chapters.get("pixels")).toEqual(["there", "back"]);
});

it("refuses anything else", () => {
  expect(() => readSiteExercises("")).toThrow(SyntaxError);
  expect(() => readSiteExercises('{"solutions":1,"chapters":{}}')).toThrow("not true or false: 1");
  expect(() => readSiteExercises('{"solutions":true,"chapters":{"pixels":[1]}}')).toThrow("not a text: 1");
});
