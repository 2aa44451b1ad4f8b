import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import { classMeans, meanOfRows } from "../../../../src/pages/pixels/study/class-means.js";

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

describe("class means", () => {
  it("are the mean of each pixel, and 0 for a class without pictures", () => {
    expect([...classMeans(small)]).toEqual([51, 255, 0, 0, 51, 0]);
    expect([...meanOfRows(small, [0, 2])]).toEqual([25.5, 127.5]);
    expect(() => meanOfRows(small, [])).toThrow("pictures to average must be at least 1: 0");
  });
});
