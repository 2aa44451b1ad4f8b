import { describe, expect, it } from "vitest";
import { doodleClasses } from "../../../src/lib/data/sample-sets.js";
import { splitOf } from "../../../src/lib/data/split-of.js";

const counts = [1260, 386, 2678, 810, 2194];
const labels = Uint8Array.from(counts.flatMap((count, label) => Array<number>(count).fill(label)));
const dataset = {
  title: "",
  origin: "stand-in",
  source: "",
  licence: "",
  classes: doodleClasses,
  width: 0,
  height: 0,
  pixels: new Uint8Array(0),
  labels,
} as const;

describe("splitOf", () => {
  it("keeps a fifth of each class away from training", () => {
    const { train, test } = splitOf(dataset, 1);
    expect([train.length, test.length]).toEqual([5861, 1467]);
    const tested = counts.map((_, label) => test.filter((row) => labels[row] === label).length);
    expect(tested).toEqual([252, 78, 536, 162, 439]);
  });

  it("depends on the seed alone", () => {
    expect(splitOf(dataset, 3)).toEqual(splitOf(dataset, 3));
    expect(splitOf(dataset, 3)).not.toEqual(splitOf(dataset, 4));
  });

  it("keeps the test rows of whoever made the set, whatever the seed", () => {
    for (const seed of [1, 2]) {
      const { train, test } = splitOf({ ...dataset, testFrom: 7000 }, seed);
      expect([train.length, train[0], train.at(-1)]).toEqual([7000, 0, 6999]);
      expect([test.length, test[0], test.at(-1)]).toEqual([328, 7000, 7327]);
    }
  });
});
