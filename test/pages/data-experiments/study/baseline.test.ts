import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { selectRows } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { projectClasses } from "../../../../src/lib/labs/experiments/hypothesis-classes.js";
import { joinedRows, partedRows } from "../../../../src/lib/labs/experiments/parted-rows.js";
import { baselineTrials } from "../../../../src/pages/data-experiments/study/baseline.js";

describe("the networks beside a reader", () => {
  const dataset = standIn("hypotheses", 20, seededRandom(1));
  const sorted = selectRows(dataset, joinedRows(partedRows(dataset, projectClasses.limits).test));
  const [dense, conv] = baselineTrials(dataset, sorted);

  it("are a dense one and one with convolutions", () => {
    expect([dense.hyperparameters.hidden, dense.hyperparameters.convolutions]).toEqual([[25, 12], "none"]);
    expect([conv.hyperparameters.hidden, conv.hyperparameters.convolutions]).toEqual([[64], "4x3p2-8x2p2"]);
  });

  it("train on none of the drawings that are sorted", () => {
    const { pixels, testFrom, labels } = dense.dataset;
    expect([testFrom, labels.length]).toEqual([160, 200]);
    const textAt = (row: number) => pixels.subarray(row * 784, (row + 1) * 784).join();
    const trained = new Set(Array.from({ length: 160 }, (_, row) => textAt(row)));
    for (let row = 160; row < 200; row++) expect(trained.has(textAt(row))).toBe(false);
  });
});
