import { describe, expect, it } from "vitest";
import { meterFor, secondsText } from "../../../bin/data/meter.js";

/** A meter of so many bytes, and how to let seconds pass. */
function testMeter(total: number) {
  let now = 0;
  const add = meterFor(total, () => now);
  const pass = (seconds: number) => {
    now += 1000 * seconds;
  };
  return { add, pass };
}

describe("meterFor", () => {
  it("tells how much came, the rate, and the time left", () => {
    const { add, pass } = testMeter(100e6);
    pass(1);
    expect(add("a.npy", 5e6)).toBe("a.npy: 5 MB of 100 MB, 5 MB/s, 19 s left");
    pass(1);
    expect(add("a.npy", 15e6)).toBe("a.npy: 20 MB of 100 MB, 10 MB/s, 8 s left");
  });

  it("rounds to three digits", () => {
    const { add, pass } = testMeter(117_740_000);
    pass(1);
    expect(add("a.npy", 1_234_567)).toMatch(/^a\.npy: 1\.23 MB of 118 MB, 1\.23 MB\/s, /);
  });

  it("measures the rate over the last ten seconds", () => {
    const { add, pass } = testMeter(1000e6);
    const rate = (bytes: number) => {
      pass(1);
      return add("a", bytes)?.split(", ")[1];
    };
    for (let k = 0; k < 30; k++) rate(1e6);
    for (let k = 0; k < 9; k++) rate(21e6);
    expect(rate(21e6)).toBe("21 MB/s");
  });

  it("has no line to show while the last one is fresh, and loses no bytes", () => {
    const { add, pass } = testMeter(10);
    add("a", 1);
    pass(0.1);
    expect(add("a", 2)).toBeUndefined();
    pass(0.1);
    expect(add("a", 3)).toContain("a: 6 B of 10 B");
  });

  it("never tells more than all", () => {
    const { add, pass } = testMeter(1e6);
    pass(1);
    expect(add("a", 2e6)).toBe("a: 2 MB of 2 MB, 2 MB/s, 0 s left");
  });
});

it.each([
  [0, "0 s"],
  [44.2, "45 s"],
  [59.5, "1 min 0 s"],
  [125, "2 min 5 s"],
  [3780, "1 h 3 min"],
])("%d seconds are %s", (seconds, text) => expect(secondsText(seconds)).toBe(text));
