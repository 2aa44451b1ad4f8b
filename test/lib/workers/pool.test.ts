import { describe, expect, it } from "vitest";
import { readHyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { mostWorkers, workerPool, workersFor } from "../../../src/lib/workers/pool.js";

/** A pool whose workers do as they are told. */
function poolOf(size: number) {
  const workers: { jobs: string[]; ended: boolean; free(usable: boolean): void }[] = [];
  const pool = workerPool<string>({
    size,
    open(free) {
      const worker = { jobs: [] as string[], ended: false, free };
      workers.push(worker);
      return {
        take: (job) => worker.jobs.push(job),
        end: () => {
          worker.ended = true;
        },
      };
    },
  });
  return { pool, workers, running: () => workers.filter(({ ended }) => !ended).length };
}

describe("workerPool", () => {
  it("never has more workers than its size, and no more than there are jobs", () => {
    const { pool, workers, running } = poolOf(3);
    pool.add("a");
    expect(running()).toBe(1);
    for (const job of ["b", "c", "d", "e"]) pool.add(job);
    expect(workers.map(({ jobs }) => jobs)).toEqual([["a"], ["b"], ["c"]]);
    workers[1].free(true);
    workers[0].free(false);
    expect(running()).toBe(3);
    expect(workers.map(({ jobs }) => jobs)).toEqual([["a"], ["b", "d"], ["c"], ["e"]]);
  });

  it("ends workers that nothing is left for, and starts others for jobs that come later", () => {
    const { pool, workers, running } = poolOf(2);
    pool.add("a");
    workers[0].free(true);
    expect(running()).toBe(0);
    pool.add("b");
    expect(workers[1].jobs).toEqual(["b"]);
  });

  it("ends all when it is stopped, and begins nothing that waits", () => {
    const { pool, workers, running } = poolOf(1);
    pool.add("a");
    pool.add("b");
    pool.stop();
    workers[0].free(true);
    expect([workers.length, running()]).toEqual([1, 0]);
  });

  it("refuses to have no workers", () => {
    expect(() => poolOf(0)).toThrow("size of a pool must be at least 1: 0");
    expect(() => poolOf(Number.NaN)).toThrow(RangeError);
  });
});

describe("workersFor", () => {
  it("is capped at eight, whatever the machine says: 60 jobs on 64 cores get eight workers", () => {
    expect([9, 10, 64, 256].map((cores) => workersFor(cores))).toEqual([8, 8, 8, 8]);
    const { pool, workers } = poolOf(workersFor(64, 0));
    for (let job = 0; job < 60; job++) pool.add(String(job));
    expect(workers).toHaveLength(mostWorkers);
    expect(mostWorkers).toBe(8);
  });

  it("is the cap of a run's helpers too", () => {
    const withWorkers = (workers: number) => readHyperparameters({ ...defaultHyperparameters, workers });
    expect(withWorkers(mostWorkers).workers).toBe(mostWorkers);
    expect(() => withWorkers(mostWorkers + 1)).toThrow(RangeError);
  });

  it("leaves the page a core where there are more than two, and is two where nothing is said", () => {
    expect([1, 2, 3, 4, 8].map((cores) => workersFor(cores))).toEqual([2, 2, 2, 3, 7]);
    expect(workersFor(4, 0)).toBe(4);
    expect([undefined, 0].map((cores) => workersFor(cores))).toEqual([2, 2]);
  });
});
