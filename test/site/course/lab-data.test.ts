import { describe, expect, it } from "vitest";
import { type CourseData, readCourseData } from "../../../site/course/lab-data.js";
import { quickDrawNames } from "../../../site/course/quick-draw-names.js";
import { sampleSets, setNames } from "../../../src/lib/data/sample-sets.js";

const five = ["cat", "house", "star", "rainbow", "flower"];

describe("readCourseData", () => {
  it("takes classes, a split and a folder as they are", () => {
    const data: CourseData = {
      doodles: { classes: five },
      characters: { split: "letters" },
      sweeps: { folder: "courses/ours" },
    };
    expect(readCourseData(data)).toEqual(data);
  });

  it("takes what the workbook has itself", () => {
    for (const set of setNames) {
      const { classes, kind } = sampleSets[set];
      expect(
        readCourseData({ [set]: kind === "emnist" ? { split: "balanced" } : { classes } }),
      ).toHaveProperty(set);
    }
  });

  it.each<[object, string | RegExp]>([
    [
      { doodle: { classes: five } },
      "data must be of one of doodles, sweeps, hypotheses, drawings, characters: doodle",
    ],
    [
      { doodles: { classes: [...five.slice(1), "hedghog"] } },
      "class must be one of the 345 of Quick, Draw!: hedghog; did you mean “hedgehog”?",
    ],
    [{ doodles: { classes: [...five, "xylophone quartet"] } }, /: xylophone quartet$/],
    [{ doodles: { classes: [...five, "cat"] } }, "class must stand in doodles once: cat"],
    [
      { doodles: { classes: five.slice(1) } },
      "doodles must have 5 to 20 classes, because the chapters compare the third with the fifth: 4",
    ],
    [
      { hypotheses: { classes: five } },
      "hypotheses must have 10 classes, because the tables of the chapter are for ten: 5",
    ],
    [{ characters: { classes: ["cat"] } }, "data of characters must have a split of EMNIST: classes"],
    [{ doodles: { split: "letters" } }, "data of doodles must have either classes or a folder: split"],
    [
      { doodles: { classes: five, folder: "x" } },
      "data of doodles must have either classes or a folder: classes, folder",
    ],
    [{ doodles: {} }, "data of doodles must have either classes or a folder: nothing"],
    [{ doodles: "cats" }, "data of doodles must have classes, a split or a folder: cats"],
    [{ characters: { split: "kuzushiji" } }, /split must be one of balanced, .*, mnist: kuzushiji/],
    [{ doodles: { folder: " " } }, "folder of doodles must have a name: “ ”"],
  ])("refuses %j", (data, message) => {
    expect(() => readCourseData(data)).toThrow(message);
  });
});

it("there are 345 classes of Quick, Draw!, none twice, and those of the workbook are among them", () => {
  expect(new Set(quickDrawNames).size).toBe(345);
  expect(quickDrawNames).toHaveLength(345);
  expect(quickDrawNames).toEqual(expect.arrayContaining([...sampleSets.drawings.classes]));
});
