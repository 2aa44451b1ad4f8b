import { expect, it } from "vitest";
import { readSiteExercises } from "../../../src/components/exercises/exercises-of-site.js";

const ofCourse = '"course":{"title":"A term","version":"2","key":"k"}';

it("reads the list in the head of a page", () => {
  const { solutions, chapters, course } = readSiteExercises(
    `{"solutions":false,"withheld":[],${ofCourse},"chapters":{"pixels":["there","back"]}}`,
  );
  expect(course.version).toBe("2");
  expect(solutions).toBe(false);
  expect(chapters.get("pixels")).toEqual(["there", "back"]);
});

it("refuses anything else", () => {
  expect(() => readSiteExercises("")).toThrow(SyntaxError);
  expect(() => readSiteExercises('{"solutions":1,"chapters":{}}')).toThrow("not true or false: 1");
  expect(() => readSiteExercises('{"solutions":true,"withheld":[],"chapters":{}}')).toThrow(
    "value must be an object",
  );
  expect(() =>
    readSiteExercises(`{"solutions":true,"withheld":[],${ofCourse},"chapters":{"pixels":[1]}}`),
  ).toThrow("not a text: 1");
});
