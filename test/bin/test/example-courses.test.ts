import { expect, it } from "vitest";
import { coursesFrom, exampleCourses } from "../../../bin/test/example-courses.js";

it("coursesFrom takes all example courses, or those that are named", () => {
  expect(exampleCourses).toContain("one-afternoon");
  expect(coursesFrom("all")).toEqual(exampleCourses);
  expect(coursesFrom("own-doodles,a-term")).toEqual(["own-doodles", "a-term"]);
});

it("coursesFrom refuses a name that is no example's", () => {
  expect(() => coursesFrom("a-term,cooking")).toThrow(/course must be all, or some of .*: cooking/);
});
