import { describe, expect, it } from "vitest";
import {
  readSorting,
  sortingRows,
  writeSorting,
} from "../../../../src/pages/data-experiments/study/sorting.js";
import { smallDataset } from "../../../lib/training/small-run.js";

const dataset = smallDataset(21);

describe("sortingRows", () => {
  it("shows three of each class, in an order that depends on the round alone", () => {
    const rows = sortingRows(dataset, 1);
    const labels = [...rows].map((row) => dataset.labels[row]);
    expect(labels.toSorted()).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(sortingRows(dataset, 1)).toEqual(rows);
    expect([...rows]).not.toEqual([...rows].toSorted());
  });

  it("shows other drawings in the next round, and begins again after the last", () => {
    const [one, two, three] = [1, 2, 3].map((round) => new Set(sortingRows(dataset, round)));
    expect([...one].some((row) => two.has(row))).toBe(false);
    expect([...one].some((row) => three.has(row))).toBe(true);
  });
});

describe("what is kept of a round", () => {
  const labels = [...sortingRows(dataset, 2)].slice(0, 4).map((row) => dataset.labels[row]);
  const record = { round: 2, labels, answers: [0, 1, 2, 0], seconds: 7.5 };

  it("is read as it was written", () => {
    expect(readSorting(writeSorting(record), dataset)).toEqual(record);
  });

  it("is left behind when it is none, or of other drawings", () => {
    const kept = (changes: object) => readSorting(JSON.stringify({ ...record, ...changes }), dataset);
    expect(readSorting(undefined, dataset)).toBeUndefined();
    expect(readSorting("{", dataset)).toBeUndefined();
    expect(kept({ round: 0 })).toBeUndefined();
    expect(kept({ answers: [0, 1] })).toBeUndefined();
    expect(kept({ answers: [0, 1, 2, 3] })).toBeUndefined();
    expect(kept({ labels: labels.map((label) => (label + 1) % 3) })).toBeUndefined();
    expect(kept({ labels: [], answers: [] })).toBeUndefined();
    expect(kept({ seconds: "7" })).toBeUndefined();
  });
});
