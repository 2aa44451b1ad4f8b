import { describe, expect, it } from "vitest";
import { characterLines, secondsIn } from "../../../bin/bench/characters.js";

describe("the timing of characters", () => {
  it("reads the times of the ladder", () => {
    expect(secondsIn("3.4 s")).toBe(3.4);
    expect(secondsIn("1 min 3 s")).toBe(63);
    expect(() => secondsIn("–")).toThrow("time must be of minutes and seconds: –");
  });

  it("says what was measured", () => {
    expect(characterLines({ asReported: 51.23, past: [{ accuracy: 0.747, seconds: 3.14 }] })).toEqual([
      "784–47–47 as reported, 100 full batches: 51.2 s of training",
      "the last stage past 74.7 % of the test characters: 3.1 s of training",
    ]);
  });
});
