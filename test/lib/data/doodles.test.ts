import { describe, expect, it } from "vitest";
import { doodleClasses, doodleSplit } from "../../../src/lib/data/doodles.js";

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

describe("doodleSplit", () => {
  it("keeps a fifth of each class away from training", () => {
    const { train, test } = doodleSplit(dataset, 1);
    expect([train.length, test.length]).toEqual([5861, 1467]);
    const tested = counts.map((_, label) => test.filter((row) => labels[row] === label).length);
    expect(tested).toEqual([252, 78, 536, 162, 439]);
  });

  it("depends on the seed alone", () => {
    expect(doodleSplit(dataset, 3)).toEqual(doodleSplit(dataset, 3));
    expect(doodleSplit(dataset, 3)).not.toEqual(doodleSplit(dataset, 4));
  });
});
