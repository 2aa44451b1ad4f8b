import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { selectRows } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { repeatedRows, sweepData, trainedOf } from "../../../../src/lib/labs/experiments/sweep-data.js";

const whole = standIn("sweeps", 30, seededRandom(2));
/** The first class has 25 drawings only. */
const uneven = selectRows(
  whole,
  [...whole.labels.keys()].filter((row) => !(whole.labels[row] === 0 && row % 6 === 0)),
);

const countsIn = (labels: Uint8Array) =>
  whole.classes.map((_, label) => labels.filter((other) => other === label).length);
const picturesOf = ({ pixels }: { pixels: Uint8Array }, from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => pixels.subarray((from + k) * 784, (from + k + 1) * 784).join());

describe("the drawings of a sweep", () => {
  it("are as many of each class as the rarest has, in three parts", () => {
    expect(countsIn(uneven.labels)[0]).toBe(25);
    const { forChoosing, forMeasuring } = sweepData(uneven);
    const from = forChoosing.testFrom ?? 0;
    expect(countsIn(forChoosing.labels.subarray(0, from))).toEqual(whole.classes.map(() => 16));
    expect(countsIn(forChoosing.labels.subarray(from))).toEqual(whole.classes.map(() => 4));
    expect(countsIn(forMeasuring.labels.subarray(from))).toEqual(whole.classes.map(() => 5));
  });

  it("are trained on by all trials alike, and no drawing is in two parts", () => {
    const { forChoosing, forMeasuring } = sweepData(uneven);
    const from = forChoosing.testFrom ?? 0;
    expect(forMeasuring.testFrom).toBe(from);
    const train = picturesOf(forChoosing, 0, from);
    expect(picturesOf(forMeasuring, 0, from)).toEqual(train);
    const parts = [
      ...train,
      ...picturesOf(forChoosing, from, forChoosing.labels.length),
      ...picturesOf(forMeasuring, from, forMeasuring.labels.length),
    ];
    expect(new Set(parts).size).toBe(new Set(picturesOf(uneven, 0, uneven.labels.length)).size - 45);
  });

  it("have one held-out picture of each class to look at", () => {
    const { forChoosing, pictures } = sweepData(uneven);
    expect(Array.from(pictures, (row) => forChoosing.labels[row])).toEqual([...whole.classes.keys()]);
    expect(Math.min(...pictures)).toBeGreaterThanOrEqual(forChoosing.testFrom ?? Infinity);
  });

  it("are the same for the same samples", () => {
    const [one, again] = [sweepData(uneven, 20), sweepData(uneven, 20)];
    expect(Buffer.compare(again.forChoosing.pixels, one.forChoosing.pixels)).toBe(0);
    expect(one.forChoosing.labels).not.toEqual(sweepData(uneven).forChoosing.labels);
  });

  it("may be more than the rarest class has: it then gives all of its own", () => {
    const { forChoosing } = sweepData(uneven, 30);
    expect(countsIn(forChoosing.labels.subarray(0, forChoosing.testFrom))).toEqual(
      whole.classes.map((_, label) => (label === 0 ? 16 : 19)),
    );
  });

  it("are refused where a part of a class could be empty", () => {
    expect(() => sweepData(whole, 7)).toThrow("drawings of a class must be a whole number of at least 8: 7");
    expect(() => sweepData(whole, Number.NaN)).toThrow(RangeError);
    const none = { ...whole, classes: [...whole.classes, "whale"] };
    expect(() => sweepData(none)).toThrow("each class must have a row: whale");
  });
});

describe("rows that come again", () => {
  const few = 20;
  const repeated = repeatedRows(uneven, 40, few);
  const from = repeated.testFrom ?? 0;

  it("are as many of each class as are asked for, tested on the rows that are held out anyway", () => {
    expect(countsIn(repeated.labels.subarray(0, from))).toEqual(whole.classes.map(() => 40));
    const { forChoosing } = sweepData(uneven, few);
    expect(picturesOf(repeated, from, repeated.labels.length)).toEqual(
      picturesOf(forChoosing, forChoosing.testFrom ?? 0, forChoosing.labels.length),
    );
  });

  it("leave out what is held out or for testing, take all the others, and take each about as often", () => {
    const { forChoosing, forMeasuring } = sweepData(uneven, few);
    const at = forChoosing.testFrom ?? 0;
    const apart = new Set(
      [forChoosing, forMeasuring].flatMap((data) => picturesOf(data, at, data.labels.length)),
    );
    const times = new Map<string, number>();
    for (const picture of picturesOf(repeated, 0, from)) times.set(picture, (times.get(picture) ?? 0) + 1);
    const others = picturesOf(uneven, 0, uneven.labels.length).filter((picture) => !apart.has(picture));
    expect(new Set(times.keys())).toEqual(new Set(others));
    // 25 drawings of the first class, 30 of the others; of 20, 8 are apart. So each comes once, twice or three times.
    expect(Math.min(...times.values())).toBeGreaterThanOrEqual(1);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(3);
  });

  it("are refused where none or a part of one is asked for", () => {
    expect(() => repeatedRows(uneven, 0)).toThrow("rows of a class must be a whole number of at least 1: 0");
    expect(() => repeatedRows(uneven, 2.5)).toThrow(RangeError);
  });
});

it("the rows that are trained on can be counted before there are any", () => {
  for (const perClass of [8, 25, 30]) {
    expect(trainedOf(perClass, 10)).toBe(sweepData(whole, Math.min(perClass, 30)).forChoosing.testFrom);
  }
});
