import { describe, expect, it } from "vitest";
import { ofClasses } from "../../../src/lib/data/of-classes.js";
import { smallDataset } from "../training/small-run.js";

describe("ofClasses", () => {
  const dataset = { ...smallDataset(9), testFrom: 6 };

  it("keeps the rows of some classes, and numbers the classes anew", () => {
    const kept = ofClasses(dataset, ["c", "a"]);
    expect(kept.classes).toEqual(["c", "a"]);
    expect([...kept.labels]).toEqual([1, 0, 1, 0, 1, 0]);
    expect(kept.pixels.subarray(20, 40)).toEqual(dataset.pixels.subarray(40, 60));
  });

  it("keeps test rows apart", () => {
    expect(ofClasses(dataset, ["b"]).testFrom).toBe(2);
    expect(ofClasses(smallDataset(9), ["b"]).testFrom).toBeUndefined();
  });

  it("refuses a class that is not there", () => {
    expect(() => ofClasses(dataset, ["d"])).toThrow(new RangeError("class must be one of a, b, c: d"));
  });
});
