import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import {
  allEqual,
  allZero,
  fillWith,
  fixedNormal,
  heNormal,
  heUniform,
  type Initialiser,
  makeInitialiser,
  xavierUniform,
} from "../../../src/lib/core/initialisers.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../src/lib/core/random.js";

/** The 60,000 weights of a layer of 300 inputs and 200 outputs. */
function drawWeights(initialise: Initialiser, seed: number): number[] {
  const w = zeros(300, 200, "float64");
  initialise(w, seededRandom(seed));
  return Array.from(w.data);
}

/** Expects the mean 0 and a variance, to five standard errors of a distribution with this kurtosis. */
function expectMoments(weights: readonly number[], variance: number, kurtosis: number): void {
  const count = weights.length;
  const mean = weights.reduce((sum, w) => sum + w, 0) / count;
  const found = weights.reduce((sum, w) => sum + w * w, 0) / count;
  expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / count));
  expect(Math.abs(found / variance - 1)).toBeLessThan(5 * Math.sqrt((kurtosis - 1) / count));
}

it("fillWith fills row by row and leaves the padding at 0", async () => {
  const w = (await wasmBackend()).matrix(2, 3);
  let next = 0;
  fillWith(w, () => ++next);
  expect(Array.from(w.data)).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
});

describe("xavierUniform", () => {
  const limit = Math.sqrt(6 / 500);

  it("stays within ±√(6/(in + out)) and comes near both ends", () => {
    const weights = drawWeights(xavierUniform, 1);
    expect(weights.every((w) => w >= -limit && w < limit)).toBe(true);
    expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
    expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
  });

  it("has the variance 2 / 500 of its formula", () => {
    expectMoments(drawWeights(xavierUniform, 2), 2 / 500, 9 / 5);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(xavierUniform, 3)).toEqual(drawWeights(xavierUniform, 3));
    expect(drawWeights(xavierUniform, 3)).not.toEqual(drawWeights(xavierUniform, 4));
  });
});

describe("heNormal", () => {
  it("has mean 0 and the variance 2/in", () => {
    expectMoments(drawWeights(heNormal, 1), 2 / 300, 3);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(heNormal, 3)).toEqual(drawWeights(heNormal, 3));
    expect(drawWeights(heNormal, 3)).not.toEqual(drawWeights(heNormal, 4));
  });
});

describe("heUniform", () => {
  const limit = Math.sqrt(6 / 300);

  it("stays within ±√(6/in) and comes near both ends", () => {
    const weights = drawWeights(heUniform, 1);
    expect(weights.every((w) => w >= -limit && w < limit)).toBe(true);
    expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
    expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
  });

  it("has the variance 2 / 300 of its formula", () => {
    expectMoments(drawWeights(heUniform, 2), 2 / 300, 9 / 5);
  });

  it("gives the same weights for the same seed", () => {
    expect(drawWeights(heUniform, 3)).toEqual(drawWeights(heUniform, 3));
    expect(drawWeights(heUniform, 3)).not.toEqual(drawWeights(heUniform, 4));
  });
});

describe("fixedNormal", () => {
  it("has mean 0 and the deviation that is given", () => {
    expectMoments(drawWeights(fixedNormal(0.3), 1), 0.09, 3);
  });

  it.each([0, -1, Number.NaN])("refuses a deviation of %s", (deviation) => {
    expect(() => fixedNormal(deviation)).toThrow(`deviation must be above 0: ${deviation}`);
  });
});

it("sets every weight to 0 and draws nothing", () => {
  const w = matrixFrom([
    [1, 2],
    [3, 4],
  ]);
  const random = seededRandom(1);
  allZero(w, random);
  expect(rowsOf(w)).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(random.uint32()).toBe(seededRandom(1).uint32());
});

it("allEqual gives every weight the same number, which is not 0", () => {
  expect(new Set(drawWeights(allEqual, 1))).toEqual(new Set([0.05]));
});

it("makeInitialiser gives the initialiser of a name", () => {
  expect(makeInitialiser("xavier-uniform")).toBe(xavierUniform);
  expect(makeInitialiser("he-normal")).toBe(heNormal);
  expect(makeInitialiser("he-uniform")).toBe(heUniform);
  expect(makeInitialiser("zeros")).toBe(allZero);
  expect(makeInitialiser("all-equal")).toBe(allEqual);
});

it.each([
  ["small-normal", 0.01],
  ["large-normal", 1],
] as const)("makeInitialiser gives %s with its deviation, whatever the layer", (name, deviation) => {
  expectMoments(drawWeights(makeInitialiser(name), 1), deviation ** 2, 3);
});
