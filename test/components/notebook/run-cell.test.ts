import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoppedError, startRun } from "../../../src/components/notebook/run-cell.js";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (call: (time: number) => void) =>
    setTimeout(() => call(Date.now()), 16),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A run, and what ends it. */
function running() {
  let end: (nothing: undefined) => void = () => {};
  const run = startRun(
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  const call = (name: keyof typeof run.tools, ...values: unknown[]): unknown =>
    Reflect.apply(Object(run.tools[name]), undefined, values);
  return { run, call, end: () => vi.advanceTimersByTimeAsync(0).then(() => end(undefined)) };
}

describe("a run of a cell", () => {
  it("gives what the cell makes, and what it throws", async () => {
    const { run } = running();
    expect(await run.result(Promise.resolve(3))).toBe(3);
    await expect(run.result(Promise.reject(new RangeError("slip")))).rejects.toThrow("slip");
  });

  it("does not wait for a cell that waits for ever, once it is over", async () => {
    const { run, end } = running();
    const result = expect(run.result(new Promise(() => {}))).rejects.toThrow(StoppedError);
    await end();
    await result;
  });

  it("lets no loop take a further turn after it", async () => {
    const { run, end } = running();
    run.guard();
    await end();
    await vi.advanceTimersByTimeAsync(0);
    expect(() => run.guard()).toThrow(StoppedError);
  });

  it.each(["setInterval", "setTimeout", "requestAnimationFrame"] as const)(
    "calls back from %s until it is over",
    async (name) => {
      const { call, end } = running();
      const called: unknown[] = [];
      const again = (...values: unknown[]) => {
        called.push(values);
        if (name !== "setInterval") call(name, again, 16);
      };
      call(name, again, 16);
      await vi.advanceTimersByTimeAsync(50);
      expect(called.length).toBe(3);
      await end();
      await vi.advanceTimersByTimeAsync(500);
      expect(called.length).toBe(3);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it("passes on what a timer's call is given, and a timer can be ended by the browser's own means", async () => {
    const { call } = running();
    const called: unknown[] = [];
    call("setTimeout", (...values: unknown[]) => called.push(values), 5, "a", 2);
    const timer = call("setInterval", () => called.push("interval"), 5);
    clearInterval(Number(timer));
    await vi.advanceTimersByTimeAsync(50);
    expect(called).toEqual([["a", 2]]);
  });

  it("lets a cell know when it is over", async () => {
    const { run, end } = running();
    const told = vi.fn();
    void Promise.resolve(run.tools.invalidation).then(told);
    await end();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toHaveBeenCalledOnce();
  });
});
