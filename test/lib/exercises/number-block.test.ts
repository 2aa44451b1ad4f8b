import { describe, expect, it } from "vitest";
import { blockOf, placeInWords, shapeInWords } from "../../../src/lib/exercises/number-block.js";

describe("blockOf", () => {
  it.each([
    [3, [], [3]],
    [[], [0], []],
    [[1, 2, 3], [3], [1, 2, 3]],
    [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [3, 2],
      [1, 2, 3, 4, 5, 6],
    ],
    [Float32Array.of(1, 0.5), [2], [1, 0.5]],
    [[Float64Array.of(1, 2)], [1, 2], [1, 2]],
  ])("reads %j", (value, shape, numbers) => {
    expect(blockOf(value)).toEqual({ block: { shape, numbers } });
  });

  it.each([
    [undefined, "nothing comes back: is there a return?"],
    [null, "it is null, where numbers belong"],
    ["3", "it is a string, where numbers belong"],
    [{ y: 1 }, "it is an object, where numbers belong"],
    [new Array(2), "[0] was never given a value"],
    [[1, "2"], "[1] is a string, where numbers belong"],
    [[[1], [undefined]], "[1][0] was never given a value"],
    [[[1, 2], [3]], "its parts differ: [0] is [2], [1] is [1]"],
    [[1, [2]], "its parts differ: [0] is one number, [1] is [1]"],
  ])("says why %j is none", (value, fault) => {
    expect(blockOf(value)).toEqual({ fault });
  });
});

it("a place is written as it is indexed, a shape as on the pages", () => {
  expect(placeInWords([2, 3], 4)).toBe("[1][1]");
  expect(placeInWords([3], 2)).toBe("[2]");
  expect(placeInWords([], 0)).toBe("");
  expect(shapeInWords([2, 3])).toBe("[2 × 3]");
  expect(shapeInWords([])).toBe("one number");
});
