import { describe, expect, it } from "vitest";
import { profileEpoch, profileLines } from "../../../bin/bench/profile.js";
import { convolutionalRecipe, denseRecipe } from "../../../bin/bench/workload.js";

const pixels = Uint8Array.from({ length: 20 * 784 }, (_, k) => (k % 4 === 0 ? 200 : 0));
const labels = Uint8Array.from({ length: 20 }, (_, k) => k % 10);

describe("profileEpoch", () => {
  it.each([
    ["dense", denseRecipe, "weightGradient 16 × 784 → 128"],
    ["convolutional", convolutionalRecipe, "convolutionWeightGradient 16 [1 × 28 × 28] → 4"],
  ])("accounts for all of a %s epoch", async (_, recipe, name) => {
    let time = 0;
    const { ms, operations, between, evaluation } = await profileEpoch(
      { ...recipe, batch: 16, pixels, labels },
      2,
      () => time++,
    );
    expect(operations.find((operation) => operation.name === name)).toMatchObject({ calls: 1, ms: 1 });
    expect(between + operations.reduce((sum, operation) => sum + operation.ms, 0)).toBe(ms);
    expect(operations.map((operation) => operation.ms)).toEqual(
      operations.map((operation) => operation.ms).sort((a, b) => b - a),
    );
    expect(evaluation).toBeGreaterThan(0);
  });
});

describe("profileLines", () => {
  it("puts a line for each operation that matters, and adds up the others", () => {
    const lines = profileLines(
      {
        ms: 100,
        operations: [
          { name: "affine", calls: 79, ms: 80, gflops: 20 },
          { name: "relu", calls: 79, ms: 9.8, gflops: undefined },
          { name: "add", calls: 1, ms: 0.2, gflops: undefined },
        ],
        between: 10,
        evaluation: 40,
      },
      40,
    );
    expect(lines.slice(1).map((line) => line.replaceAll(/ {2,}/g, " | "))).toEqual([
      "affine | 79 | 80.00 | 80.0 % | 20.0 | 50.0 %",
      "relu | 79 | 9.80 | 9.8 %",
      "1 smaller ones | 0.20 | 0.2 %",
      "between operations | 10.00 | 10.0 %",
      "an epoch | 100.00 | 100.0 %",
      "a look at all rows after it | 40.00 | 40.0 %",
    ]);
  });
});
