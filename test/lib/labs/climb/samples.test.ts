import { expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { splitOf } from "../../../../src/lib/data/split.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { climbDrawings, climbSamples } from "../../../../src/lib/labs/climb/samples.js";

it("climbSamples has as many drawings of each kind, and no test drawing of the doodle classifier", () => {
  const doodles = standIn("doodles", 400, seededRandom(3));
  const { labels, pixels, testFrom, classes } = climbSamples(doodles);
  const counted = (rows: Uint8Array) =>
    classes.map((_, label) => rows.filter((other) => other === label).length);
  expect(counted(labels.subarray(0, testFrom))).toEqual(classes.map(() => climbDrawings.train));
  expect(counted(labels.subarray(testFrom))).toEqual(classes.map(() => climbDrawings.heldOut));
  const at = (all: Uint8Array, row: number) => all.subarray(784 * row, 784 * (row + 1)).join();
  const taken = Array.from(labels.keys(), (row) => at(pixels, row));
  const tests = new Set(Array.from(splitOf(doodles, 1).test, (row) => at(doodles.pixels, row)));
  expect(taken.filter((picture) => tests.has(picture))).toEqual([]);
  expect(new Set(taken).size).toBe(labels.length);
});
