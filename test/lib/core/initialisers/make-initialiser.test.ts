import { expect, it } from "vitest";
import { allEqual } from "../../../../src/lib/core/initialisers/all-equal.js";
import { allZero } from "../../../../src/lib/core/initialisers/all-zero.js";
import { heNormal } from "../../../../src/lib/core/initialisers/he-normal.js";
import { heUniform } from "../../../../src/lib/core/initialisers/he-uniform.js";
import { makeInitialiser } from "../../../../src/lib/core/initialisers/make-initialiser.js";
import { xavierUniform } from "../../../../src/lib/core/initialisers/xavier-uniform.js";
import { drawWeights, expectMoments } from "./check-initialiser.js";

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
