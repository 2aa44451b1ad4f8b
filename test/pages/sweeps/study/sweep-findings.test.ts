import { describe, expect, it } from "vitest";
import { readReproductions } from "../../../../src/lib/labs/experiments/reproductions.js";
import { sweepSeeds } from "../../../../src/lib/labs/experiments/sweeps.js";
import { sweepFinding } from "../../../../src/pages/sweeps/study/sweep-findings.js";

const reproductions = readReproductions({
  experiments: [
    {
      id: "sweep-batch-size",
      system: "3",
      title: "Four batch sizes",
      page: "sweeps",
      command: "",
      quick: false,
      data: { title: "", origin: "folder", rows: 3830, fingerprint: "" },
      seconds: 1,
      machine: { cores: 1, cpu: "", node: "" },
      figures: [],
      trials: sweepSeeds.map((seed) => ({
        name: `batch size 512, as many steps, seed ${seed}`,
        state: "finished",
        seed,
        parameters: 26_506,
        rows: { train: 2440, heldOut: 620 },
        curve: [
          [0, 2.3, 0.1, 2.3, 0.1, 0],
          [400, 0.4, 0.9, 0.8, (6 + seed) / 10, 1],
          [785, 0.3 + seed, 0.9, 0.8, seed / 10, 2],
        ],
        hash: "",
      })),
    },
  ],
});

describe("what was found for a trial of a sweep", () => {
  it("is what each seed got at its end and on the way, with the steps that it took", () => {
    const found = sweepFinding(reproductions, "batch size 512", "as many steps");
    expect(found).toEqual({
      rows: 2440,
      steps: 785 * 5,
      accuracies: [0.1, 0.2, 0.3],
      mean: expect.closeTo(0.2, 12),
      highest: [0.7, 0.8, 0.9],
      trainLosses: [1.3, 2.3, 3.3],
    });
  });

  it("is refused for what is no trial of the original, and for what was not run", () => {
    expect(() => sweepFinding(reproductions, "batch size 7", "as many steps")).toThrow(
      "point must be one of the original sweeps: batch size 7",
    );
    expect(() => sweepFinding(reproductions, "batch size 512", "as many rows")).toThrow(
      "reproductions must have a training of sweep-batch-size named: batch size 512, as many rows, seed 1",
    );
  });
});
