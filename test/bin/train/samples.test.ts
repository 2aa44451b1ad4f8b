import { expect, it } from "vitest";
import { samplesFor } from "../../../bin/train/samples.js";
import { splitOf } from "../../../src/lib/data/split.js";

const progress = { say() {}, done() {} };
const choice = { set: "characters", trainOn: "stand-in", perClass: 5 } as const;

it("samplesFor adds drafted characters to the training rows, and leaves the test rows as they are", async () => {
  const plain = await samplesFor(choice, progress);
  const more = await samplesFor({ ...choice, drafted: 2 }, progress);
  const [before, after] = [splitOf(plain, 1), splitOf(more, 1)];
  expect(after.train.length).toBe(before.train.length + 47 * 2);
  const tested = (dataset: typeof plain, rows: Uint32Array) =>
    Array.from(rows, (row) => [dataset.labels[row], ...dataset.pixels.subarray(784 * row, 784 * row + 784)]);
  expect(tested(more, after.test)).toEqual(tested(plain, before.test));
  expect(more.source).toMatch(/To train on, 94 more that this workbook's own code drew/);
});
