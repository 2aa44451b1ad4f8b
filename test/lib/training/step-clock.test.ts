import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { Run } from "../../../src/lib/training/run.js";
import type { Helpers } from "../../../src/lib/training/shard-worker.js";
import { stepClock } from "../../../src/lib/training/step-clock.js";
import { smallDataset, smallHyperparameters } from "./small-run.js";

/** A small run of 6 steps an epoch, whose time goes on by a second at each look. */
function timed(changes = {}, helpers?: Helpers) {
  let time = 0;
  const run = new Run({
    backend: referenceBackend(),
    dataset: smallDataset(),
    trainPart: 0.8,
    helpers,
    hyperparameters: { ...smallHyperparameters, ...changes },
  });
  return { run, clock: stepClock(run, () => (time += 1000)) };
}

describe("stepClock", () => {
  it("counts steps, and no looks at the network", () => {
    const { run, clock } = timed();
    while (clock.work());
    expect(run.evaluated?.step).toBe(0);
    expect(clock.spent).toBe(0);
    run.trainTo(Infinity);
    while (clock.work());
    expect(run.training.step).toBe(18);
    expect(clock.spent).toBe(18_000);
    expect(clock.busy).toBeGreaterThan(clock.spent);
  });

  it("counts the wait for a helper", () => {
    let answered = false;
    const helpers: Helpers = { set() {}, ask() {}, take: () => (answered ? [] : undefined) };
    const { run, clock } = timed({ workers: 2 }, helpers);
    while (clock.work());
    run.trainTo(1);
    expect(clock.work()).toBe(true);
    expect(run.waiting).toBe(true);
    clock.work();
    expect(clock.spent).toBe(0);
    answered = true;
    clock.work();
    expect(run.training.step).toBe(1);
    // The clock was looked at when the step began, and when it ended.
    expect(clock.spent).toBe(1000);
    expect(clock.busy).toBeGreaterThan(1000);
  });
});
