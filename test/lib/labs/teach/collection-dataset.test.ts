import { describe, expect, it } from "vitest";
import { datasetOf } from "../../../../src/lib/labs/teach/collection-dataset.js";
import { pictureOfInk } from "../../../../src/lib/labs/teach/picture-of-ink.js";
import { lines } from "./samples.js";

describe("a collection as a data set", () => {
  it("has the drawings to train on first, then those held out", () => {
    const all = lines();
    const set = datasetOf(all);
    const order = [
      ...all.drawings.filter((one) => !one.heldOut),
      ...all.drawings.filter((one) => one.heldOut),
    ];
    expect(set.testFrom).toBe(16);
    expect(set.convention).toBe("quick-draw");
    expect(Array.from(set.labels, (label) => set.classes[label])).toEqual(order.map(({ word }) => word));
    for (const [row, { ink }] of order.entries()) {
      expect(set.pixels.subarray(row * 784, (row + 1) * 784)).toEqual(pictureOfInk(ink, "quick-draw"));
    }
  });

  it("makes each picture once", () => {
    const pictures = new Map<number, Uint8Array>();
    datasetOf(lines(), pictures);
    const made = new Map(pictures);
    datasetOf(lines(), pictures);
    expect([...pictures.values()].every((picture, k) => picture === [...made.values()][k])).toBe(true);
  });
});
