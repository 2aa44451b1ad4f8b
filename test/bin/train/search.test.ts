import { describe, expect, it } from "vitest";
import { type Constants, chooseInTurn, searched, searchSplits, trialsOn } from "../../../bin/train/search.js";
import { splitOf } from "../../../src/lib/data/split.js";
import { smallDataset } from "../../lib/training/small-run.js";
import { smallJob } from "./small-job.js";

describe("chooseInTurn", () => {
  /** Best at the given constants, each by itself. */
  const bestAt = (best: Partial<Constants>) => async (constants: Constants) => {
    const right = Object.entries(constants).filter(([name, value]) => Object(best)[name] === value);
    return { constants, accuracy: right.length, loss: 0 };
  };

  it("finds the best of constants that do not depend on one another", async () => {
    const best = { learningRate: 0.002, batchSize: 64, decay: 0.01, l2: 0.003, l1: 0.0001, epochs: 60 };
    const { chosen } = await chooseInTurn(bestAt(best), () => {});
    expect(chosen.constants).toEqual(best);
  });

  it("tries no choice twice", async () => {
    const { trials } = await chooseInTurn(bestAt({ epochs: 45 }), () => {});
    const tried = trials.map(({ constants }) => JSON.stringify(constants));
    expect(new Set(tried).size).toBe(tried.length);
    // The first choice, and of each constant the values that it does not have already.
    expect(tried.length).toBe(1 + Object.values(searched).flat().length - Object.keys(searched).length);
  });

  it("keeps what it has when another is no better", async () => {
    const { chosen, trials } = await chooseInTurn(bestAt({}), () => {});
    expect(chosen).toBe(trials[0]);
  });
});

describe("searchSplits", () => {
  const dataset = smallDataset(300);
  const splits = searchSplits(dataset, [1, 2], 3);

  it("shows no row that is a test row under one of the seeds", () => {
    const seen = new Set(splits.flatMap(({ train, test }) => [...train, ...test]));
    for (const seed of [1, 2]) {
      expect(Array.from(splitOf(dataset, seed).test).filter((row) => seen.has(row))).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(150);
  });

  it("holds out other rows in each fold", () => {
    expect(splits.length).toBe(3);
    expect(splits[0].test).not.toEqual(splits[1].test);
  });
});

describe("trialsOn", () => {
  it("gives the mean over the folds", async () => {
    const dataset = smallDataset(200);
    const splits = searchSplits(dataset, [1], 2);
    const constants = { learningRate: 0.01, batchSize: 8, decay: 0.001, l2: 0, l1: 0, epochs: 2 };
    const tryOut = (folds: typeof splits) => trialsOn(folds, smallJob({ dataset }))(constants);
    const both = await tryOut(splits);
    const first = await tryOut(splits.slice(0, 1));
    expect(both.constants).toBe(constants);
    expect(both.accuracy).toBeGreaterThan(0.4);
    expect(both.loss).not.toBe(first.loss);
  });
});
