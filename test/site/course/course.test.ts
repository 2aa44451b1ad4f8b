import { describe, expect, it } from "vitest";
import * as workbook from "../../../course.js";
import { type CourseFile, readCourse } from "../../../site/course/course.js";

const read = (file: CourseFile) => readCourse(file, workbook);
const part = (...chapters: string[]) => [{ title: "Part", chapters }];

describe("readCourse", () => {
  it("is the whole workbook where nothing is said", () => {
    const course = read({});
    expect(course.parts).toEqual(workbook.parts);
    expect(course.toLookUp).toEqual(workbook.backMatter);
    expect(course.language).toBe("en");
    expect(course.solutions.has("teach")).toBe(true);
  });

  it("takes chapters by their names, in its own order, with those marked that nothing needs", () => {
    const { parts } = read({ parts: part("relu", "pixels"), deep: ["pixels"] });
    expect(parts[0].chapters.map(({ title, deep }) => [title, deep])).toEqual([
      ["ReLU", false],
      ["Pixels", true],
    ]);
  });

  it("takes a chapter of the instructor's own in full", () => {
    const own = { slug: "faces", title: "Faces", about: "of people" };
    expect(read({ parts: [{ title: "Own", chapters: [own] }] }).parts[0].chapters).toEqual([own]);
  });

  it("has the solutions of the chapters that are named", () => {
    const parts = part("pixels", "relu");
    expect([...read({ parts, solutions: ["relu"] }).solutions]).toEqual(["relu"]);
    expect([...read({ parts, solutions: "none" }).solutions]).toEqual([]);
  });

  it.each<[CourseFile, string]>([
    [{ parts: part("pixel") }, /^chapter must be one of pixels, linear-layer, .*: pixel$/.source],
    [{ parts: part("relu", "relu") }, "chapter must stand in a course once: relu"],
    [{ parts: [] }, "course must have a chapter: none"],
    [{ parts: part("relu"), deep: ["adam"] }, "deep chapter must be one of relu: adam"],
    [{ parts: part("relu"), solutions: ["adam"] }, "chapter with solutions must be one of relu: adam"],
    [{ toLookUp: ["index"] }, /chapter must be one of part-test, .*: index/.source],
    [{ language: "klingon!" }, "language must be a tag such as “en” or “de-CH”: klingon!"],
    [{ title: " " }, "title must have words: “ ”"],
    [
      { links: [{ title: "Forum", href: "javascript:alert(1)" }] },
      /link “Forum” must be an address .*: javascript:alert\(1\)/.source,
    ],
    [{ wholeWorkbook: "ftp://host" }, "wholeWorkbook must be an address"],
  ])("refuses %j", (file, message) => {
    expect(() => read(file)).toThrow(new RegExp(message));
  });

  it("names an entry that it does not know", () => {
    const file: object = { tilte: "Networks" };
    expect(() => read(file)).toThrow(/entry of a course must be one of title, .*: tilte/);
  });
});
