import { describe, expect, it } from "vitest";
import { sweepLines, tasksOf } from "../../../bin/bench/sweep.js";

const traceOf = (events: readonly object[]) => Buffer.from(JSON.stringify({ traceEvents: events }));
const page = { pid: 1, tid: 2 };

describe("the timing of a sweep", () => {
  it("looks at tasks of the page's thread only, by the clock and by the processor", () => {
    const trace = traceOf([
      { ...page, name: "thread_name", args: { name: "CrRendererMain" } },
      { ...page, name: "RunTask", dur: 80_000, tdur: 12_000 },
      { ...page, name: "ThreadControllerImpl::RunTask", dur: 40_000, tdur: 31_000 },
      { pid: 1, tid: 3, name: "RunTask", dur: 900_000, tdur: 900_000 },
    ]);
    expect(tasksOf(trace)).toEqual({ longTasks: 1, longestWork: 31 });
  });

  it("refuses a trace without any", () => {
    expect(() => tasksOf(traceOf([]))).toThrow("the trace must hold tasks of the page: none");
  });

  it("says what was measured", () => {
    const time = { trials: 11, trainRows: 8000, seconds: 42.04, longTasks: 3, longestWork: 31.26 };
    expect(sweepLines(time)).toEqual([
      "11 trials of 25 epochs on about 8000 training drawings: 42.0 s",
      "tasks of the page over 50 ms by the clock: 3; the most processor time of one: 31.3 ms",
    ]);
  });
});
