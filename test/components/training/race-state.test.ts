import { describe, expect, it } from "vitest";
import type { Lane, Runner } from "../../../src/components/training/lane-result.js";
import { pointOf } from "../../../src/components/training/race-record.js";
import type { RaceRunnersOptions } from "../../../src/components/training/race-runners.js";
import { type RaceOptions, RaceState } from "../../../src/components/training/race-state.js";
import { smallHyperparameters as shared, smallDataset } from "../../lib/training/small-run.js";
import { endEpoch, endRun, readyLog } from "./logs.js";

const lanes: readonly Lane[] = [{ label: "SGD" }, { label: "Adam", changes: { epochs: 9 } }];

/** A race whose runs go on only as the test lets them. */
function openRace(options: Partial<RaceOptions> = {}) {
  const heard: string[] = [];
  let started: RaceRunnersOptions | undefined;
  let runners: Runner[] = [];
  let ended = 0;
  const state = new RaceState(
    { lanes, shared, load: async () => smallDataset(), ...options },
    (news) => heard.push(news),
    (chosen) => {
      started = chosen;
      runners = chosen.lanes.map((lane) => ({ lane, points: [], run: undefined }));
      return { all: runners, end: () => ended++ };
    },
  );
  /** Lets a run end with an accuracy, and the race hear of it. */
  function finish(k: number, heldOut: number): void {
    const log = readyLog(k + 1);
    endEpoch(log, 1, { heldOut, train: heldOut, whileTraining: heldOut });
    endRun(log, "abc");
    const point = pointOf(log);
    if (point) runners[k].points.push(point);
    runners[k].run = { state: "finished", log, failure: undefined };
    started?.tell();
  }
  function fail(k: number, failure: string): void {
    runners[k].run = { state: "failed", log: undefined, failure };
    started?.tell();
  }
  return { state, heard, finish, fail, started: () => started, ended: () => ended };
}

describe("RaceState", () => {
  it("is idle at first", () => {
    const { state } = openRace();
    expect([state.state, state.words]).toEqual(["idle", "Not trained yet."]);
    expect(state.rows).toEqual([]);
    expect(state.lines("held-out loss", "second")).toEqual({ lines: [], end: 1 });
    expect(state.lines("held-out loss", "epoch").end).toBe(shared.epochs);
  });

  it("fetches the samples, starts the runs, and counts those that are done", async () => {
    const { state, heard, finish, started } = openRace({ keepWeights: true });
    const begun = state.begin();
    expect([state.fetching, state.words]).toEqual([true, "Fetching the drawings …"]);
    await begun;
    expect(state.fetching).toBe(false);
    expect(started()).toMatchObject({ lanes, shared, keepWeights: true });
    expect([state.state, state.words]).toEqual(["running", "Training: 0 of 2 done …"]);
    finish(0, 0.5);
    expect(state.words).toBe("Training: 1 of 2 done …");
    expect(heard).toEqual(["words", "runs", "runs"]);
  });

  it("has a row for each run, and a line over the longest", async () => {
    const { state, finish } = openRace({ compared: ({ labels }) => ["always a", `${labels.length}`] });
    await state.begin();
    finish(1, 0.75);
    expect(state.rows).toEqual([
      ["SGD", "–", "–", "–", "0", "0.0"],
      ["Adam", "75.0\u00a0%", "0.250", "0.250", "46", "0.5"],
      ["always a", "53"],
    ]);
    expect(state.lines("held-out accuracy", "epoch")).toEqual({
      lines: [
        { x: [], y: [] },
        { x: [1], y: [0.75] },
      ],
      end: 9,
    });
  });

  it.each([
    ["", ""],
    ["Adam", " You expected Adam: so it is."],
    ["SGD", " You expected SGD; it is Adam."],
  ])("says what came of it where “%s” was expected", async (expected, answer) => {
    const { state, finish } = openRace();
    state.expected = expected;
    await state.begin();
    finish(0, 0.5);
    finish(1, 0.75);
    expect([state.state, state.words]).toEqual([
      "finished",
      `Done: SGD gets 50.0\u00a0% right, Adam gets 75.0\u00a0% right.${answer}`,
    ]);
  });

  it("says the seconds of runs that went in turn", async () => {
    const { state, finish } = openRace({ inTurn: true, winner: () => "SGD" });
    state.expected = "SGD";
    await state.begin();
    finish(0, 0.5);
    finish(1, 0.75);
    expect(state.words).toBe("Done: SGD: 0.5 s; Adam: 0.5 s. You expected SGD: so it is.");
  });

  it("tells once when all are done", async () => {
    let done = 0;
    const followed: number[] = [];
    const { state, finish } = openRace({
      whenDone: () => done++,
      follow: (results) => followed.push(results.length),
    });
    await state.begin();
    finish(0, 0.5);
    expect(done).toBe(0);
    finish(1, 0.75);
    finish(1, 0.75);
    expect(done).toBe(1);
    state.stop();
    expect(followed).toEqual([2, 2, 2, 2, 0]);
  });

  it("says why a run stopped", async () => {
    const { state, fail } = openRace();
    await state.begin();
    fail(1, "out of memory");
    expect([state.state, state.words]).toEqual([
      "failed",
      "Training has stopped: out of memory. Press the button to try again.",
    ]);
  });

  it("says why the samples did not come, and fetches them again", async () => {
    let times = 0;
    const load = async () => {
      if (times++ === 0) throw new Error("no line");
      return smallDataset();
    };
    const { state } = openRace({ load });
    await state.begin();
    expect([state.state, state.fetching, state.words]).toEqual([
      "idle",
      false,
      "The drawings could not be fetched: no line. Press the button to try again.",
    ]);
    await state.begin();
    expect(state.state).toBe("running");
  });

  it("ends its runs when it is stopped, and starts none that were still being fetched when it was left", async () => {
    const { state, ended, started } = openRace();
    await state.begin();
    state.stop();
    expect([state.state, state.words, ended()]).toEqual(["idle", "Stopped. Nothing was kept.", 1]);
    const left = openRace();
    const begun = left.state.begin();
    left.state.leave();
    await begun;
    expect(left.started()).toBeUndefined();
    expect(started()).toBeDefined();
  });
});
