import { describe, expect, it } from "vitest";
import { loopGuard, TooLongError } from "../../../src/components/notebook/loop-limit.js";

/** A guard on a clock that a turn moves by 10 µs, and what frees the page. */
function guardOn() {
  let time = 0;
  const waiting: (() => void)[] = [];
  const guard = loopGuard(
    3,
    () => time,
    (call) => waiting.push(call),
  );
  return {
    turn() {
      time += 0.01;
      guard();
    },
    free() {
      for (const call of waiting.splice(0)) call();
    },
  };
}

describe("loopGuard", () => {
  it("stops a loop that has kept the page waiting for 3 s", () => {
    const { turn } = guardOn();
    let turns = 0;
    expect(() => {
      for (;;) {
        turn();
        turns++;
      }
    }).toThrow(TooLongError);
    expect(turns).toBeGreaterThan(299_000);
    expect(turns).toBeLessThan(303_000);
  });

  it("lets a loop go on for any time that frees the page now and then", () => {
    const { turn, free } = guardOn();
    for (let k = 0; k < 1_000_000; k++) {
      turn();
      if (k % 100_000 === 0) free();
    }
  });

  it("says how long it waited", () => {
    expect(new TooLongError(3).message).toBe("the cell was stopped after 3 s: a loop in it may never end");
  });
});
