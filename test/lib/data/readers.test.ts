import { describe, expect, it } from "vitest";
import {
  anyNumber,
  fileBytes,
  flag,
  floats,
  fraction,
  listOf,
  maybe,
  oneOf,
  shaped,
  text,
  whole,
} from "../../../src/lib/data/readers.js";

describe("readers", () => {
  it("whole takes 0, 1, 2 … only", () => {
    expect(whole(0)).toBe(0);
    for (const value of [-1, 0.5, Number.NaN, Infinity]) expect(() => whole(value)).toThrow(RangeError);
    expect(() => whole("1")).toThrow(TypeError);
  });

  it("fraction takes 0 to 1 and not NaN", () => {
    expect([fraction(0), fraction(1)]).toEqual([0, 1]);
    for (const value of [-0.1, 1.1, Number.NaN]) expect(() => fraction(value)).toThrow(RangeError);
  });

  it("anyNumber takes NaN and infinity too, for losses", () => {
    expect(anyNumber(Number.NaN)).toBeNaN();
    expect(() => anyNumber("1")).toThrow("not a number: 1");
  });

  it("flag takes true and false only", () => {
    expect(flag(false)).toBe(false);
    expect(() => flag(0)).toThrow("not true or false: 0");
  });

  it("text takes no number", () => {
    expect(text("")).toBe("");
    expect(() => text(5)).toThrow("not a text: 5");
  });

  it("oneOf lists what it takes", () => {
    expect(oneOf(["a", "b"])("b")).toBe("b");
    expect(() => oneOf(["a", "b"])("c")).toThrow("not one of a, b: c");
  });

  it("maybe lets undefined through, and nothing else that its reader would not", () => {
    expect(maybe(whole)(undefined)).toBeUndefined();
    expect(() => maybe(whole)(null)).toThrow(TypeError);
  });

  it("typed arrays are told apart", () => {
    expect(floats(new Float32Array(2))).toHaveLength(2);
    expect(() => floats(new Float64Array(2))).toThrow("not of kind Float32Array: [object Float64Array]");
    expect(() => fileBytes([1, 2])).toThrow("not of kind Uint8Array: [object Array]");
  });

  it("lists and shapes read their parts", () => {
    const read = listOf(shaped({ seed: whole }));
    expect(read([{ seed: 1, more: 2 }])).toEqual([{ seed: 1 }]);
    expect(() => read([{ seed: -1 }])).toThrow("seed: not a whole number ≥ 0: -1");
    expect(() => read({})).toThrow("not a list");
    expect(() => read([null])).toThrow("value must be an object: null");
    expect(() => read([{}])).toThrow("seed: not a number: undefined");
  });
});
