import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { fewDrawings, ownDrawings } from "../../../../src/lib/labs/experiments/own-drawings.js";
import { resultsOf } from "./small-results.js";

const dataset = standIn("drawings", 70, seededRandom(1));

describe("the experiment on one's own drawings", () => {
  it("trains on 50 drawings of each class and tests on others", () => {
    const { labels, classes, testFrom, pixels } = fewDrawings(dataset, 10);
    expect([classes.length, testFrom, labels.length]).toEqual([10, 500, 700]);
    const picture = (row: number) => String(pixels.subarray(784 * row, 784 * (row + 1)));
    const seen = new Set(Array.from({ length: 500 }, (_, row) => picture(row)));
    const tested = Array.from({ length: 200 }, (_, row) => picture(500 + row));
    expect(tested.filter((one) => seen.has(one))).toEqual([]);
  });

  it("tests on the same drawings whatever the seed, and once on the same ones moved", () => {
    const trials = ownDrawings.trials(dataset, { quick: true });
    expect(trials[0].dataset).toBe(trials[1].dataset);
    const [still, moved] = [trials[0], trials[6]].map(({ dataset: used }) => used);
    expect(moved.labels).toEqual(still.labels);
    const same = (from: number, to: number) =>
      Buffer.from(moved.pixels.subarray(784 * from, 784 * to)).equals(
        still.pixels.subarray(784 * from, 784 * to),
      );
    expect([same(0, 500), same(500, 700)]).toEqual([true, false]);
  });

  it("trains once as long as was reported, on pixels that are 0 or 1 as the project's were", () => {
    const last = ownDrawings.trials(dataset, { quick: false }).at(-1);
    expect(last?.hyperparameters).toMatchObject({ epochs: 50_000, batchSize: 10, hidden: [16, 16] });
    expect(new Set(last?.dataset.pixels)).toEqual(new Set([0, 255]));
  });

  it("gives means over the seeds, of ten classes, of six, and of drawings that were moved", () => {
    const figures = ownDrawings.figures(resultsOf(ownDrawings.trials(dataset, { quick: true })));
    expect(figures.map(({ ours, reported }) => [Number(ours.toFixed(6)), reported?.value])).toEqual([
      [0.02, 0.93],
      [0.05, 0.93],
      [0.08, undefined],
      [0.1, 0.93],
      [expect.any(Number), 0.93],
    ]);
  });
});
