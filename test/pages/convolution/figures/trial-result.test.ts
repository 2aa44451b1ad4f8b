import { describe, expect, it } from "vitest";
import { resultOf } from "../../../../src/components/training/lane-result.js";
import { pointOf, type RacePoint } from "../../../../src/components/training/race-record.js";
import { trialResultOf } from "../../../../src/pages/convolution/figures/trial-result.js";
import { endEpoch, endRun, readyLog } from "../../../components/training/logs.js";

const lane = { label: "dense" };

describe("trialResultOf", () => {
  it("has the scores at the ends of epochs, and what is known of the run", () => {
    const log = readyLog();
    const points: RacePoint[] = [];
    for (const [epoch, heldOut] of [0.1, 0.6, 0.7].entries()) {
      endEpoch(log, epoch, { heldOut, train: heldOut + 0.1, whileTraining: heldOut });
      const point = pointOf(log);
      if (point) points.push(point);
    }
    // A look in the middle of an epoch, at the held-out drawings alone.
    points.splice(1, 0, { ...points[0], epoch: 0.5 });
    endRun(log, "00c0ffee");
    log.state = "finished";
    const result = trialResultOf(
      resultOf({ lane, points, run: { state: "finished", log, failure: undefined } }),
    );
    expect(result).toMatchObject({ name: "dense", state: "finished", parameters: 117_637, hash: "00c0ffee" });
    expect(result?.rows).toEqual({ train: 5861, heldOut: 1467 });
    expect(result?.epochs.map(({ epoch, heldOut }) => [epoch, heldOut.accuracy])).toEqual([
      [0, 0.1],
      [1, 0.6],
      [2, 0.7],
    ]);
  });

  it("is nothing before the run has ended", () => {
    const log = readyLog();
    expect(trialResultOf(resultOf({ lane, points: [], run: undefined }))).toBeUndefined();
    const run = { state: "running" as const, log, failure: undefined };
    expect(trialResultOf(resultOf({ lane, points: [], run }))).toBeUndefined();
  });
});
