import { describe, expect, it } from "vitest";
import type { SweepPoint } from "../../../../src/lib/labs/experiments/sweeps.js";
import type { WatchedTrial } from "../../../../src/lib/labs/experiments/watched-trial.js";
import type { Hyperparameters } from "../../../../src/lib/training/hyperparameters.js";
import {
  keyOfTrial,
  remembering,
  type TrialKeeper,
} from "../../../../src/pages/sweeps/figures/kept-trials.js";
import { SweepController } from "../../../../src/pages/sweeps/figures/sweep-controller.js";
import type { SweepSamples } from "../../../../src/pages/sweeps/figures/sweep-samples.js";
import { bestOf, tagOf } from "../../../../src/pages/sweeps/figures/trial-entry.js";
import { firstRows, smallDataset, smallHyperparameters } from "../../../lib/training/small-run.js";

const chosen = (seed: number): Hyperparameters => ({ ...smallHyperparameters, seed });
const points: SweepPoint[] = [1, 2, 3].map((seed) => ({
  name: `seed ${seed}`,
  hyperparameters: chosen(seed),
}));
const data = { forChoosing: smallDataset(20, 1), forMeasuring: smallDataset(20, 2), pictures: firstRows(3) };
const samples: SweepSamples = { name: "small", of: async () => data };

/** What a worker would have found, right in a part of the held-out drawings. */
function foundWith(accuracy: number, seed = 1, loss = 1): WatchedTrial {
  return {
    result: {
      name: "x",
      state: "finished",
      hyperparameters: chosen(seed),
      parameters: 5,
      hash: `hash ${seed}`,
      rows: { train: 16, heldOut: 4 },
      confusion: [],
      epochs: [{ epoch: 1, train: { loss, accuracy }, heldOut: { loss, accuracy }, seconds: 1 }],
    },
    notes: { startLength: 1, stepLengths: [1], silent: [] },
    answers: new Float32Array(9),
  };
}

/** A keeper in memory. */
function memory(): TrialKeeper & { records: Map<string, WatchedTrial> } {
  const records = new Map<string, WatchedTrial>();
  return {
    records,
    read: async (key) => records.get(key),
    write: async (key, trial) => {
      records.set(key, trial);
    },
    remove: async (keys) => {
      for (const key of keys) records.delete(key);
    },
  };
}

const refusing: TrialKeeper = {
  read: () => Promise.reject(new Error("no storage")),
  write: () => Promise.reject(new Error("no storage")),
  remove: () => Promise.reject(new Error("no storage")),
};

/** A sweep with workers that find an accuracy by the seed, one after the other, when they are asked to. */
function open(keeper: TrialKeeper = memory(), workers = 1, from = samples) {
  const waiting: (() => void)[] = [];
  let ended = 0;
  const sweep = new SweepController({
    samples: from,
    keeper,
    workers,
    tell() {},
    connect(take) {
      return {
        send(request) {
          if (request.kind !== "train") return;
          const { hyperparameters } = request;
          waiting.push(() =>
            take({ kind: "done", ...foundWith(hyperparameters.seed / 10, hyperparameters.seed) }),
          );
        },
        end() {
          ended++;
        },
      };
    },
  });
  return {
    sweep,
    waiting,
    ended: () => ended,
    async answer(count = 1) {
      for (let k = 0; k < count; k++) {
        await settled();
        waiting.shift()?.();
      }
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
const statesOf = ({ entries }: SweepController) => entries.map(({ state }) => state);

describe("SweepController", () => {
  it("trains the trials, and tells the best of them", async () => {
    const { sweep, answer } = open();
    await sweep.take(points, undefined);
    const run = sweep.run();
    await answer(1);
    expect(statesOf(sweep)).toEqual(["finished", "running", "waiting"]);
    expect(sweep.state).toBe("running");
    await answer(2);
    await run;
    expect(sweep.state).toBe("done");
    expect(bestOf(sweep.entries)?.tag).toBe("C");
  });

  it("goes on after a reload with those that are missing only", async () => {
    const keeper = memory();
    const first = open(keeper);
    await first.sweep.take(points, undefined);
    first.sweep.run();
    await first.answer(2);
    first.sweep.stop();
    expect(statesOf(first.sweep)).toEqual(["finished", "finished", "waiting"]);

    const second = open(keeper);
    await second.sweep.take(points, undefined);
    expect(statesOf(second.sweep)).toEqual(["finished", "finished", "waiting"]);
    second.sweep.run();
    await settled();
    expect(second.waiting).toHaveLength(1);
    await second.answer(1);
    expect(second.sweep.state).toBe("done");
  });

  it("does not take up a trial on other drawings", async () => {
    const keeper = memory();
    const { sweep, answer } = open(keeper);
    await sweep.take(points, undefined);
    sweep.run();
    await answer(3);
    await sweep.take(points, 50);
    expect(statesOf(sweep)).toEqual(["waiting", "waiting", "waiting"]);
    const other = open(keeper, 1, { ...samples, name: "others" });
    await other.sweep.take(points, undefined);
    expect(statesOf(other.sweep)).toEqual(["waiting", "waiting", "waiting"]);
  });

  it("ends its workers when it is stopped, and hears no late answer", async () => {
    const { sweep, waiting, ended } = open(memory(), 2);
    await sweep.take(points, undefined);
    sweep.run();
    await settled();
    sweep.stop();
    expect(ended()).toBe(2);
    waiting[0]();
    expect(statesOf(sweep)).toEqual(["waiting", "waiting", "waiting"]);
    expect(sweep.state).toBe("idle");
  });

  it("goes on where nothing can be kept, and says so", async () => {
    const { sweep, answer } = open(refusing);
    await sweep.take(points, undefined);
    const run = sweep.run();
    await answer(3);
    await run;
    expect(sweep.state).toBe("done");
    expect(String(sweep.notKept)).toBe("Error: no storage");
  });

  it("forgets what was trained when it starts over", async () => {
    const keeper = memory();
    const { sweep, answer } = open(keeper);
    await sweep.take(points, undefined);
    sweep.run();
    await answer(3);
    expect(keeper.records.size).toBe(3);
    await sweep.startOver();
    expect(keeper.records.size).toBe(0);
    expect(statesOf(sweep)).toEqual(["waiting", "waiting", "waiting"]);
  });

  it("brings back what was forgotten, where it was kept too, but not of another sweep", async () => {
    const keeper = memory();
    const { sweep, answer } = open(keeper);
    await sweep.take(points, undefined);
    sweep.run();
    await answer(2);
    sweep.stop();
    expect(sweep.undoable).toBe(0);
    sweep.startOver();
    expect(sweep.undoable).toBe(2);
    await sweep.undo();
    expect(statesOf(sweep)).toEqual(["finished", "finished", "waiting"]);
    expect(sweep.undoable).toBe(0);
    expect(keeper.records.size).toBe(2);

    await sweep.startOver();
    sweep.run();
    // The trial that was stopped above still answers, and is not heard.
    await answer(2);
    sweep.stop();
    expect(sweep.undoable).toBe(1);
    await sweep.undo();
    expect(statesOf(sweep)).toEqual(["finished", "finished", "waiting"]);

    await sweep.startOver();
    await sweep.take(points.slice(1), undefined);
    expect(sweep.undoable).toBe(0);
    await sweep.undo();
    expect(statesOf(sweep)).toEqual(["waiting", "waiting"]);
  });

  it("measures one trial on the test rows, and keeps that apart", async () => {
    const keeper = memory();
    const { sweep, answer } = open(keeper);
    await sweep.take(points, undefined);
    sweep.run();
    await answer(3);
    sweep.measure(sweep.entries[2]);
    await answer(1);
    expect(sweep.measured?.found.result.hash).toBe("hash 3");
    expect(sweep.state).toBe("done");
    expect(keeper.records.size).toBe(4);
  });

  it("says why the drawings could not be fetched, and tries again", async () => {
    let broken = true;
    const { sweep, answer } = open(memory(), 1, {
      name: "broken",
      of: async () => {
        if (broken) throw new Error("404");
        return data;
      },
    });
    await sweep.take(points, undefined);
    await sweep.run();
    expect([sweep.state, sweep.message]).toEqual(["failed", "404"]);
    broken = false;
    sweep.run();
    await answer(3);
    expect(sweep.state).toBe("done");
  });
});

describe("the best trial", () => {
  it("has the most right, of equals the smallest loss, and has not diverged", () => {
    const entry = (tag: string, found: WatchedTrial, state: "finished" | "diverged" = "finished") => ({
      tag,
      point: points[0],
      state,
      found,
      epochs: found.result.epochs,
    });
    expect(bestOf([])).toBeUndefined();
    const all = [
      entry("A", foundWith(0.5, 1, 2)),
      entry("B", foundWith(0.5)),
      entry("C", foundWith(0.9), "diverged"),
    ];
    expect(bestOf(all)?.tag).toBe("B");
  });
});

describe("keys and letters of trials", () => {
  it("are the same whatever the order of the fields, and others for another ground", () => {
    const ground = { samples: "a", perClass: undefined, tested: "held out" } as const;
    const turned = Object.fromEntries(Object.entries(chosen(1)).toReversed());
    expect(keyOfTrial(ground, { ...chosen(1), ...turned })).toBe(keyOfTrial(ground, chosen(1)));
    const others = [
      keyOfTrial(ground, chosen(2)),
      keyOfTrial({ ...ground, tested: "test" }, chosen(1)),
      keyOfTrial({ ...ground, perClass: 20 }, chosen(1)),
      keyOfTrial({ ...ground, samples: "b" }, chosen(1)),
    ];
    expect(new Set([keyOfTrial(ground, chosen(1)), ...others]).size).toBe(5);
  });

  it("go on after Z", () => {
    expect([0, 25, 26, 27, 52].map(tagOf)).toEqual(["A", "Z", "AA", "AB", "BA"]);
  });

  it("are remembered for the page where they can't be kept", async () => {
    const keeper = remembering({ ...refusing, read: async () => undefined });
    await expect(keeper.write("a", foundWith(0.5))).rejects.toThrow("no storage");
    expect(await keeper.read("a")).toEqual(foundWith(0.5));
  });
});
