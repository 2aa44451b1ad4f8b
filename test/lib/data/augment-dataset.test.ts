import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { augmentDataset } from "../../../src/lib/data/augment-dataset.js";
import { splitOf } from "../../../src/lib/data/split.js";
import { standIn } from "../../../src/lib/data/stand-in.js";

const dataset = standIn("doodles", 10, seededRandom(1));
const split = splitOf(dataset, 1);
const picture = ({ pixels }: { pixels: Uint8Array }, row: number) => [
  ...pixels.subarray(row * 784, row * 784 + 784),
];

describe("augmentDataset", () => {
  const augmented = augmentDataset(dataset, split, 2, seededRandom(3));

  it("trains on each picture and its copies, and tests on what it tested on", () => {
    const { train, test } = splitOf(augmented, 99);
    expect(train.length).toBe(3 * split.train.length);
    expect([...test].map((row) => picture(augmented, row))).toEqual(
      [...split.test].map((row) => picture(dataset, row)),
    );
    for (const [i, row] of split.train.entries()) {
      expect(picture(augmented, i)).toEqual(picture(dataset, row));
      for (const copy of [i + split.train.length, i + 2 * split.train.length]) {
        expect(augmented.labels[copy]).toBe(dataset.labels[row]);
        expect(picture(augmented, copy)).not.toEqual(picture(dataset, row));
      }
    }
  });

  it("without copies is the same data set", () => {
    const same = augmentDataset(dataset, split, 0, seededRandom(3));
    expect(same.labels.length).toBe(dataset.labels.length);
    expect(same.testFrom).toBe(split.train.length);
  });

  it.each([-1, 0.5, Number.NaN])("refuses %s copies", (copies) => {
    expect(() => augmentDataset(dataset, split, copies, seededRandom(1))).toThrow(
      `copies of a picture must be a whole number of at least 0: ${copies}`,
    );
  });
});
