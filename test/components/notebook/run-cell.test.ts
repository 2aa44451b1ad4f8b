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
  const call = (name: string, ...values: unknown[]): unknown =>
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

  it("keeps a promise until it is over, and then neither keeps nor breaks it", async () => {
    const { run, end } = running();
    await expect(run.still(3)).resolves.toBe(3);
    await expect(run.own(Promise.reject(new RangeError("slip")))).rejects.toThrow("slip");
    const told = vi.fn();
    void run.still(new Promise((resolve) => setTimeout(resolve, 5))).then(told, told);
    void run.still(new Promise((_, reject) => setTimeout(reject, 5))).then(told, told);
    await end();
    await vi.advanceTimersByTimeAsync(10);
    expect(told).not.toHaveBeenCalled();
  });

  it("takes listeners and handlers away, and no others", async () => {
    const { run, end } = running();
    const target = new EventTarget();
    const mine = vi.fn();
    const others = vi.fn();
    target.addEventListener("tick", others);
    const own = Object(run.own(target));
    own.addEventListener("tick", mine);
    own.ontick = mine;
    target.dispatchEvent(new Event("tick"));
    expect(Reflect.get(target, "ontick")).toBe(mine);
    await end();
    await vi.advanceTimersByTimeAsync(0);
    target.dispatchEvent(new Event("tick"));
    own.addEventListener("tick", mine);
    own.ontick = mine;
    target.dispatchEvent(new Event("tick"));
    expect(mine).toHaveBeenCalledTimes(1);
    expect(others).toHaveBeenCalledTimes(3);
    expect(Reflect.get(target, "ontick")).toBe(null);
  });

  it("leaves alone what is neither a promise nor has events", () => {
    const list = [1];
    expect(running().run.own(list)).toBe(list);
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
