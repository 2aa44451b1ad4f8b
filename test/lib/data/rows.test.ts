import { describe, expect, it } from "vitest";
import {
  bestFilled,
  equalRows,
  firstOfClasses,
  inParts,
  joinForTest,
  ofClasses,
  together,
} from "../../../src/lib/data/rows.js";
import { splitOf } from "../../../src/lib/data/split.js";
import { smallDataset as topsAndBottoms } from "../labs/linear/small-dataset.js";
import { smallDataset } from "../training/small-run.js";

describe("joinForTest", () => {
  const train = smallDataset(20);
  const test = smallDataset(30);

  it("trains on all rows of the one and tests on the chosen rows of the other", () => {
    const joined = joinForTest(train, test, Uint32Array.of(29, 3));
    const split = splitOf(joined, 1);
    expect([split.train.length, split.test.length]).toEqual([20, 2]);
    const size = joined.width * joined.height;
    expect(joined.pixels.subarray(20 * size, 21 * size)).toEqual(test.pixels.subarray(29 * size, 30 * size));
    expect([joined.labels[20], joined.labels[21]]).toEqual([test.labels[29], test.labels[3]]);
  });

  it("refuses another list of classes", () => {
    const other = { ...test, classes: ["x", "y"] };
    expect(() => joinForTest(train, other, Uint32Array.of(0))).toThrow(/must both have .*: .* x, y/);
  });
});

const dataset = { ...smallDataset(53), testFrom: 40 };

describe("a data set in two parts", () => {
  it("has the first rows to train on and all to test on in its first", () => {
    const { first, rest } = inParts(dataset, 25);
    expect([first.testFrom, first.labels.length, rest?.labels.length]).toEqual([25, 38, 15]);
    expect(first.labels.subarray(25)).toEqual(dataset.labels.subarray(40));
  });

  it("is whole again with both", () => {
    const { first, rest } = inParts(dataset, 25);
    if (!rest) throw new Error("there must be a rest");
    expect(together(first, rest)).toEqual(dataset);
  });

  it("has no second part where the first has all", () => {
    const { first, rest } = inParts(dataset, 100);
    expect(rest).toBeUndefined();
    expect(first).toEqual(dataset);
  });
});

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

const classes = ["a", "b"];

describe("firstOfClasses", () => {
  it("takes the first rows of every class, as many as the smallest has", () => {
    const rows = firstOfClasses({ labels: Uint8Array.of(0, 0, 1, 0, 1), classes });
    expect(rows.map((ofClass) => [...ofClass])).toEqual([
      [0, 1],
      [2, 4],
    ]);
  });

  it("takes no more than it may", () => {
    const rows = firstOfClasses({ labels: Uint8Array.of(0, 0, 1, 0, 1), classes }, 1);
    expect(rows.map((ofClass) => [...ofClass])).toEqual([[0], [2]]);
  });

  it("needs a row of every class", () => {
    expect(() => firstOfClasses({ labels: Uint8Array.of(0), classes })).toThrow(/: b$/);
  });
});

describe("equal rows", () => {
  const dataset = { ...topsAndBottoms, classes: ["top", "bottom"] };

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
      expect(() => equalRows(topsAndBottoms)).toThrow("every class must have rows: empty has 0");
    });
  });
});

describe("best filled", () => {
  const classes = ["ant", "bus", "cup", "dog"];
  const labels = Uint8Array.of(0, 1, 1, 1, 2, 2, 3, 3);

  describe("bestFilled", () => {
    it("takes the classes with the most rows, in the order of the data set", () => {
      expect(bestFilled({ labels, classes }, 2)).toEqual(["bus", "cup"]);
      expect(bestFilled({ labels, classes }, 3)).toEqual(["bus", "cup", "dog"]);
    });

    it("takes the same of what it has chosen", () => {
      const chosen = { labels: Uint8Array.of(0, 0, 1, 1), classes: ["bus", "cup"] };
      expect(bestFilled(chosen, 2)).toEqual(["bus", "cup"]);
    });

    it("names more than there are", () => {
      expect(() => bestFilled({ labels, classes }, 5)).toThrow(
        new RangeError("classes asked for must be at most 4: 5"),
      );
    });
  });
});
