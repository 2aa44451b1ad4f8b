import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { climbSamples } from "../../../../src/lib/labs/climb/samples.js";
import { climbStages, partsAt } from "../../../../src/lib/labs/climb/stages.js";
import { trainedWith } from "../../../../src/lib/labs/climb/train-stage.js";
import { readClimbFile } from "../../../../src/lib/training/climb-record.js";

const samples = climbSamples(standIn("doodles", 400, seededRandom(3)));

it("trainedWith gives the same weights on either backend, and learns", async () => {
  const fast = trainedWith(["linear"], samples, await wasmBackend());
  expect(trainedWith(["linear"], samples, referenceBackend())).toEqual(fast);
  expect(fast.heldOut).toBeGreaterThan(0.6);
});

it("data/climb.json has a point for each stage, with nothing left out", () => {
  const { points, trainRows, heldOutRows } = readClimbFile(
    JSON.parse(readFileSync("data/climb.json", "utf8")),
  );
  const all = new Set<string>(climbStages.map(({ name }) => name));
  expect(points.map(({ parts }) => parts)).toEqual(climbStages.map(({ name }) => partsAt(name, all)));
  expect([trainRows, heldOutRows]).toEqual([500, 1000]);
  expect(new Set(points.map(({ samples: drawings }) => drawings)).size).toBe(1);
  expect(new Set(points.map(({ hash }) => hash)).size).toBe(points.length);
});
