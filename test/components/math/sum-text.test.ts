import { describe, expect, it } from "vitest";
import { sumText } from "../../../src/components/math/sum-text.js";

describe("sumText", () => {
  it("writes a number of y = xW + b with its numbers plugged in", () => {
    const numbers = {
      left: [
        [1, 2],
        [0.5, -1],
      ],
      right: [
        [2, -1],
        [0, 1],
      ],
      added: [[0.5, -2]],
      result: [
        [2.5, -1],
        [1.5, -3.5],
      ],
    };
    expect(sumText({ result: { name: "y" } }, numbers, 1, 1)).toBe("y₁₁ = 0.5·(−1) + (−1)·1 + (−2) = −3.5");
  });

  it("uses the letter of the numbers, and one index for a single row", () => {
    const numbers = { left: [[1, 1]], right: [[3], [4]], result: [[7]] };
    expect(sumText({ result: { name: "dB", entry: "db" } }, numbers, 0, 0)).toBe("db₀ = 1·3 + 1·4 = 7");
  });
});
