import { describe, expect, it } from "vitest";
import { sweepLines } from "../../../bin/bench/sweep.js";

describe("the timing of a sweep", () => {
  it("says what was measured", () => {
    const time = { trials: 11, trainRows: 8000, seconds: 42.04, longTasks: 3, longestWork: 31.26 };
    expect(sweepLines(time)).toEqual([
      "11 trials of 25 epochs on about 8000 training drawings: 42.0 s",
      "tasks of the page over 50 ms by the clock: 3; the most processor time of one: 31.3 ms",
    ]);
  });
});
