import { describe, expect, it } from "vitest";
import { equalRows } from "../../../src/lib/data/equal-rows.js";
import { smallDataset } from "../labs/linear/small-dataset.js";

const dataset = { ...smallDataset, classes: ["top", "bottom"] };

describe("equalRows", () => {
  it("takes the first rows of each class, as many as the rarest has", () => {
    const { labels, pixels } = equalRows(dataset);
    expect([...labels]).toEqual([0, 1]);
    expect([...pixels]).toEqual([255, 255, 0, 0, 0, 0, 255, 255]);
  });

  it("leaves equal rows as they are, and takes no more than is asked for", () => {
    const once = equalRows(dataset);
    expect(equalRows(once)).toEqual(once);
    const four = { ...dataset, pixels: new Uint8Array(16), labels: Uint8Array.of(1, 1, 0, 0) };
    expect([...equalRows(four, 1).labels]).toEqual([1, 0]);
  });

  it("names the class that has no rows", () => {
    expect(() => equalRows(smallDataset)).toThrow("every class must have rows: empty has 0");
  });
});
