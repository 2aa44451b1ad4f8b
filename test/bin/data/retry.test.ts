import { describe, expect, it } from "vitest";
import { retrying, waitBefore } from "../../../bin/data/retry.js";
import { TransientError } from "../../../bin/data/transient-error.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { fixedRandom } from "../../lib/fixed-random.js";
import { testClock } from "./tools.js";

/** Retries a task that fails with these errors in turn, then succeeds; each failure brings so many bytes. */
async function attempts(errors: Error[], { bytes = 0, ...limits } = {}) {
  const clock = testClock();
  const { signal } = new AbortController();
  let calls = 0;
  let received = 0;
  const task = async () => {
    const error = errors[calls++];
    received += bytes;
    if (error) throw error;
  };
  const options = { clock, random: seededRandom(1), signal, progress: () => received, ...limits };
  const failure = await retrying(task, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { calls, failure, waits: clock.waits };
}

const busy = (retryAfter?: number) => new TransientError("busy", retryAfter);

describe("retrying", () => {
  it("tries again after a transient failure, waiting longer each time", async () => {
    const { calls, failure, waits } = await attempts([busy(), busy(), busy()]);
    expect([calls, failure]).toEqual([4, undefined]);
    for (const [k, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(250 * 2 ** k);
      expect(wait).toBeLessThan(500 * 2 ** k);
    }
  });

  it("gives up after five attempts that bring nothing", async () => {
    const { calls, failure } = await attempts(Array(9).fill(busy()));
    expect(calls).toBe(5);
    expect(failure).toBeInstanceOf(TransientError);
  });

  it("goes on while attempts bring bytes, but not for ever", async () => {
    expect((await attempts(Array(20).fill(busy()), { bytes: 1 })).calls).toBe(21);
    expect((await attempts(Array(99).fill(busy()), { bytes: 1 })).calls).toBe(50);
  });

  it("does not try again after another failure", async () => {
    const gone = new Error("gone");
    expect(await attempts([gone])).toMatchObject({ calls: 1, failure: gone, waits: [] });
  });

  it("waits as long as the host asks, unless that is too long", async () => {
    expect((await attempts([busy(60_000)])).waits).toEqual([60_000]);
    expect(await attempts([busy(600_000)])).toMatchObject({ calls: 1, waits: [] });
  });

  it("ends with the signal", async () => {
    const halt = new AbortController();
    const task = async () => {
      halt.abort();
      throw busy();
    };
    const options = { clock: testClock(), random: seededRandom(1), signal: halt.signal, progress: () => 0 };
    await expect(retrying(task, options)).rejects.toThrow(/abort/);
  });
});

describe("waitBefore", () => {
  it("doubles, with jitter, up to 30 s", () => {
    const random = fixedRandom([0, 0.5, 0, 0.999]);
    expect([1, 2, 5].map((k) => waitBefore(k, random))).toEqual([250, 750, 4000]);
    expect(waitBefore(40, random)).toBeCloseTo(29_985);
  });
});
