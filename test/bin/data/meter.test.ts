import { describe, expect, it } from "vitest";
import { meterFor } from "../../../bin/data/meter.js";
import { testClock } from "./tools.js";

const never = new AbortController().signal;

describe("meterFor", () => {
  it("tells how much came, the rate, and the time left", async () => {
    const clock = testClock();
    const { add } = meterFor(100e6, clock);
    await clock.sleep(1000, never);
    expect(add("a.npy", 5e6)).toBe("a.npy: 5.0 MB of 100 MB, 5.0 MB/s, 19 s left");
    await clock.sleep(1000, never);
    expect(add("a.npy", 15e6)).toBe("a.npy: 20 MB of 100 MB, 10 MB/s, 8 s left");
  });

  it("measures the rate over the last ten seconds", async () => {
    const clock = testClock();
    const { add } = meterFor(1000e6, clock);
    const rate = async (bytes: number) => {
      await clock.sleep(1000, never);
      return add("a", bytes)?.split(", ")[1];
    };
    for (let k = 0; k < 30; k++) await rate(1e6);
    for (let k = 0; k < 9; k++) await rate(21e6);
    expect(await rate(21e6)).toBe("21 MB/s");
  });

  it("has no line to show while the last one is fresh, and loses no bytes", async () => {
    const clock = testClock();
    const meter = meterFor(10, clock);
    meter.add("a", 1);
    await clock.sleep(100, never);
    expect(meter.add("a", 2)).toBeUndefined();
    expect(meter.received).toBe(3);
  });

  it("never tells more than all", async () => {
    const clock = testClock();
    const { add } = meterFor(1e6, clock);
    await clock.sleep(1000, never);
    expect(add("a", 2e6)).toBe("a: 2.0 MB of 2.0 MB, 2.0 MB/s, 0 s left");
  });
});
