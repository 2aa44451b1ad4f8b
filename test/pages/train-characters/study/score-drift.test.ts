import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { stratifiedSplit } from "../../../../src/lib/data/split.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  type DriftOptions,
  type DriftPoint,
  scoreDrift,
} from "../../../../src/pages/train-characters/study/score-drift.js";

const dataset = standIn("characters", 50, seededRandom(1));
const rows = stratifiedSplit(dataset.labels, 0.8, seededRandom(1));

async function pointsOf(options: Pick<DriftOptions, "loss" | "centred">): Promise<DriftPoint[]> {
  const backend = await wasmBackend();
  const all = { ...options, backend, dataset, rows, eta: 0.1, passes: 24, every: rows.train.length };
  return [...scoreDrift(all)].filter((point) => point !== undefined);
}

describe("scoreDrift", () => {
  it("looks before the first step and after each pass", async () => {
    const points = await pointsOf({ loss: "squared-error", centred: false });
    expect(points.map(({ pass }) => pass)).toEqual(Array.from({ length: 25 }, (_, k) => k));
  });

  it("sees the diagonal alone climb, its scores drift together, and everything end in one class", async () => {
    const points = await pointsOf({ loss: "squared-error-diagonal", centred: false });
    const end = points[points.length - 1];
    expect(Math.max(...points.map(({ accuracy }) => accuracy))).toBeGreaterThan(0.4);
    expect(Math.abs(end.meanScore)).toBeGreaterThan(20);
    expect(end).toMatchObject({ share: 1 });
    expect(end.accuracy).toBeLessThan(0.05);
  });

  it("sees neither through the whole Jacobian, nor where the scores are centred", async () => {
    for (const [loss, centred] of [
      ["squared-error", false],
      ["squared-error-diagonal", true],
    ] as const) {
      const points = await pointsOf({ loss, centred });
      const end = points[points.length - 1];
      expect(Math.max(...points.map(({ meanScore }) => Math.abs(meanScore)))).toBeLessThan(1);
      expect(end.accuracy).toBeGreaterThan(0.4);
      expect(end.share).toBeLessThan(0.2);
    }
  });
});
