import { expect, it } from "vitest";
import { heNormal } from "../../../src/lib/initialisers/he-normal.js";
import { heUniform } from "../../../src/lib/initialisers/he-uniform.js";
import { makeInitialiser } from "../../../src/lib/initialisers/make-initialiser.js";
import { xavierUniform } from "../../../src/lib/initialisers/xavier-uniform.js";

it("makeInitialiser gives the initialiser of a name", () => {
  expect(makeInitialiser("xavier-uniform")).toBe(xavierUniform);
  expect(makeInitialiser("he-normal")).toBe(heNormal);
  expect(makeInitialiser("he-uniform")).toBe(heUniform);
});
