import { describe, expect, it } from "vitest";
import { tasksOf } from "../../../bin/bench/page-tasks.js";

const traceOf = (events: readonly object[]) => Buffer.from(JSON.stringify({ traceEvents: events }));
const page = { pid: 1, tid: 2 };

describe("the tasks of a page", () => {
  it("are those of the page's thread only, by the clock and by the processor", () => {
    const trace = traceOf([
      { ...page, name: "thread_name", args: { name: "CrRendererMain" } },
      { ...page, name: "RunTask", dur: 80_000, tdur: 12_000 },
      { ...page, name: "ThreadControllerImpl::RunTask", dur: 40_000, tdur: 31_000 },
      { pid: 1, tid: 3, name: "RunTask", dur: 900_000, tdur: 900_000 },
    ]);
    expect(tasksOf(trace)).toEqual({ longTasks: 1, longestWork: 31 });
  });

  it("are asked of a trace that has some", () => {
    expect(() => tasksOf(traceOf([]))).toThrow("the trace must hold tasks of the page: none");
  });
});
