import { describe, expect, it } from "vitest";
import { selectRows } from "../../../../src/lib/data/rows.js";
import {
  firstOfEach,
  partedRows,
  rowsToTrainOn,
  trainAndTest,
} from "../../../../src/lib/labs/experiments/parted-rows.js";
import { smallDataset } from "../../training/small-run.js";

const limits = { most: 1000, mostTest: 1000 };

describe("partedRows", () => {
  const dataset = smallDataset(92);

  it("tests on a fifth of each class and trains on the rest, as many of each", () => {
    const { train, test } = partedRows(dataset, limits);
    expect(train.map(({ length }) => length)).toEqual([24, 24, 24]);
    expect(test.map(({ length }) => length)).toEqual([6, 6, 6]);
    const all = [...train, ...test].flatMap((rows) => [...rows]);
    expect(new Set(all).size).toBe(all.length);
    for (const [label, rows] of train.entries())
      for (const row of rows) expect(dataset.labels[row]).toBe(label);
  });

  it("is the same each time, and for a set that has been cut to as many rows of each class", () => {
    const cut = selectRows(
      dataset,
      Uint32Array.from({ length: 90 }, (_, k) => k),
    );
    expect(partedRows(cut, limits)).toEqual(partedRows(dataset, limits));
  });

  it("keeps to its limits", () => {
    const { train, test } = partedRows(dataset, { most: 20, mostTest: 3 });
    expect([train[0].length, test[0].length]).toEqual([17, 3]);
    expect(rowsToTrainOn(31, { most: 20, mostTest: 3 })).toBe(17);
    expect(rowsToTrainOn(382, limits)).toBe(306);
  });
});

describe("firstOfEach", () => {
  it("gives more rows that hold the fewer", () => {
    const { train } = partedRows(smallDataset(90), limits);
    const [few, more] = [firstOfEach(train, 5), firstOfEach(train, 9)];
    expect([...more[1]].slice(0, 5)).toEqual([...few[1]]);
  });
});

describe("trainAndTest", () => {
  it("joins rows to train on and rows to test on", () => {
    const dataset = smallDataset(90);
    const { train, test } = partedRows(dataset, limits);
    const joined = trainAndTest(dataset, firstOfEach(train, 2), test);
    expect(joined.testFrom).toBe(6);
    expect([...joined.labels.subarray(0, 6)]).toEqual([0, 0, 1, 1, 2, 2]);
    expect(joined.labels.length).toBe(6 + 18);
  });
});
