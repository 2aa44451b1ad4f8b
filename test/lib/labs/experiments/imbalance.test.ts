import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { ofClasses } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { denseRecipe } from "../../../../src/lib/labs/experiments/convolutions.js";
import { imbalance, imbalanceRows, rareCounts } from "../../../../src/lib/labs/experiments/imbalance.js";
import type { Trial, TrialResult } from "../../../../src/lib/labs/experiments/trial.js";
import { resultsOf } from "./results-of.js";

const drawings = standIn("drawings", 125, seededRandom(1));

/** Training rows of each class of a trial. */
function counts({ dataset }: Trial): number[] {
  const { labels, testFrom } = dataset;
  return [0, 1].map((label) => labels.subarray(0, testFrom).filter((k) => k === label).length);
}

const someResult: TrialResult = {
  name: "",
  state: "finished",
  hyperparameters: denseRecipe,
  parameters: 0,
  rows: { train: 0, heldOut: 0 },
  epochs: [{ epoch: 1, seconds: 1, train: { loss: 1, accuracy: 0.9 }, heldOut: { loss: 1, accuracy: 0.7 } }],
  confusion: [],
  hash: "",
};

describe("rareCounts", () => {
  it("keeps the reported ratios", () => {
    expect(rareCounts(50_000)).toEqual([100, 1000, 5000, 10_000, 25_000, 50_000]);
    expect(rareCounts(308)).toEqual([1, 6, 31, 62, 154, 308]);
  });
});

describe("the experiment on imbalance", () => {
  const trials = imbalance.trials(drawings, { quick: false });
  const trialNamed = (name: string) => {
    const trial = trials.find((one) => one.name === name);
    if (!trial) throw new Error(`no trial ${name}`);
    return trial;
  };

  it("trains on forks and fewer hammers, and tests on as many of both", () => {
    const trial = trialNamed("10 : 1, no cure, seed 1");
    expect(counts(trial)).toEqual([100, 10]);
    const { labels, testFrom, classes } = trial.dataset;
    expect(classes).toEqual(["fork", "hammer"]);
    expect([...labels.subarray(testFrom)].sort()).toEqual([...Array(25).fill(0), ...Array(25).fill(1)]);
  });

  it("evens the classes by repeating, leaving out or weighing", () => {
    expect(counts(trialNamed("10 : 1, repeated, seed 1"))).toEqual([100, 100]);
    expect(counts(trialNamed("10 : 1, left out, seed 1"))).toEqual([10, 10]);
    expect(counts(trialNamed("10 : 1, class weights, seed 1"))).toEqual([100, 10]);
    expect(trialNamed("10 : 1, class weights, seed 1").hyperparameters.balanceClasses).toBe(true);
    expect(trialNamed("10 : 1, repeated and varied, seed 1").hyperparameters.augment).toBe(0.8);
  });

  it("repeats drawings that are there, and none of the test drawings", () => {
    const size = 784;
    const textOf = ({ pixels }: Trial["dataset"], row: number) =>
      pixels.subarray(row * size, (row + 1) * size).join();
    const [without, repeated] = ["no cure", "repeated"].map(
      (cure) => trialNamed(`10 : 1, ${cure}, seed 1`).dataset,
    );
    const rare = new Set(Array.from({ length: 10 }, (_, k) => textOf(without, 100 + k)));
    for (let row = 100; row < 200; row++) expect(rare.has(textOf(repeated, row))).toBe(true);
  });

  it("gives every training as many steps, and each seed rare drawings of its own", () => {
    const steps = trials.map((trial) => {
      const perEpoch = Math.ceil((counts(trial)[0] + counts(trial)[1]) / denseRecipe.batchSize);
      return perEpoch * trial.hyperparameters.epochs;
    });
    for (const count of steps) expect(Math.abs(count - 70)).toBeLessThan(5);
    const [one, two] = [1, 2].map((seed) => trialNamed(`500 : 1, no cure, seed ${seed}`).dataset);
    expect(one.pixels.subarray(100 * 784, 101 * 784)).not.toEqual(two.pixels.subarray(100 * 784, 101 * 784));
  });

  it("gives the same trials from its two classes alone", () => {
    const two = imbalance.trials(ofClasses(drawings, ["fork", "hammer"]), { quick: false });
    expect(two[7].name).toBe(trials[7].name);
    expect(Buffer.compare(two[7].dataset.pixels, trials[7].dataset.pixels)).toBe(0);
  });

  it("counts what is found of the rare class, over the seeds", () => {
    const result = (name: string, confusion: number[]) => ({ ...someResult, name, confusion });
    const rows = imbalanceRows([
      result("500 : 1, no cure, seed 1", [10, 0, 8, 2]),
      result("500 : 1, no cure, seed 2", [9, 1, 4, 6]),
      result("1 : 1, left out, seed 1", [5, 5, 0, 10]),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ ratio: 500, cure: "no cure", seeds: 2 });
    expect(rows[0].found).toBeCloseTo(0.4, 14);
    expect(rows[0].frequentFound).toBeCloseTo(0.95, 14);
    expect(rows[0].balancedAccuracy).toBeCloseTo(0.675, 14);
    expect(rows[0].unevenAccuracy).toBeCloseTo((500 * 0.95 + 0.4) / 501, 14);
    expect(rows[0].training).toBe(0.9);
  });

  it("sets its figures beside those that were reported", async () => {
    const figures = imbalance.figures(await resultsOf(imbalance, drawings));
    expect(
      figures
        .filter(({ reported }) => reported !== undefined)
        .map(({ name, reported }) => [name, reported?.text]),
    ).toEqual([
      ["training accuracy at 500 : 1, no cure", "99 %"],
      ["accuracy on a test as uneven as the training set at 500 : 1, no cure", "99 %"],
      ["forks found at 500 : 1, no cure", "100 %"],
      ["hammers found at 500 : 1, no cure", "43 %"],
      ["training accuracy at 1 : 1, no cure", "98 %"],
      ["accuracy on a test as uneven as the training set at 1 : 1, no cure", "97 %"],
      ["forks found at 1 : 1, no cure", "98 %"],
      ["hammers found at 1 : 1, no cure", "98 %"],
    ]);
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    for (const { ours } of figures) expect(ours).toBeGreaterThanOrEqual(0);
  });
});
