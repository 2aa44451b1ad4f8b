import { expect, it } from "vitest";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { inkOfEach, strangeness } from "../../../../src/pages/pixels/study/strangeness.js";

/** Three pictures of two pixels, two of class 0, one of class 2; none of class 1. */
const small: Dataset = {
  title: "small",
  origin: "own",
  source: "the test",
  licence: "none",
  classes: ["a", "b", "c"],
  width: 2,
  height: 1,
  pixels: Uint8Array.of(0, 255, 102, 255, 51, 0),
  labels: Uint8Array.of(0, 0, 2),
};

it("strangeness is the distance from the mean of the class, with pixels from 0 to 1", () => {
  const [one, two, three] = strangeness(small);
  expect(one).toBeCloseTo(0.2, 12);
  expect(two).toBeCloseTo(0.2, 12);
  expect(three).toBe(0);
});

it("ink is the mean of the pixels", () => {
  expect([...inkOfEach(small)]).toEqual([0.5, 0.7, 0.1]);
});
