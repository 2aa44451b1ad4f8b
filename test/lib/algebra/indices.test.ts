import { expect, it } from "vitest";
import { type Indices, indexNamed, keyOf } from "../../../src/lib/algebra/indices.js";

const i: Indices = { name: "i", value: 2, shift: 0, outer: undefined };
const k: Indices = { name: "k", value: 0, shift: 1, outer: i };
const innerI: Indices = { name: "i", value: 1, shift: 0, outer: k };

it("an index is found from inside, the innermost of its name first", () => {
  expect(indexNamed(k, "i")).toBe(i);
  expect(indexNamed(innerI, "i")).toBe(innerI);
  expect(indexNamed(innerI, "k")).toBe(k);
  expect(indexNamed(k, "j")).toBeUndefined();
  expect(indexNamed(undefined, "i")).toBeUndefined();
});

it("the same values have the same key, and others another", () => {
  expect(keyOf(k)).toBe(keyOf({ ...k }));
  expect(keyOf(k)).not.toBe(keyOf({ ...k, value: 1 }));
  expect(keyOf(k)).not.toBe(keyOf(i));
  expect(keyOf(undefined)).toBe("");
});
