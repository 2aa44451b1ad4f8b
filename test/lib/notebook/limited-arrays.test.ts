import { describe, expect, it } from "vitest";
import { limitedArrays, mostBytes } from "../../../src/lib/notebook/limited-arrays.js";

describe("limitedArrays", () => {
  const limited = limitedArrays();
  const run = (code: string): unknown =>
    new Function(...Object.keys(limited), code)(...Object.values(limited));

  it("are the arrays of the language", () => {
    expect(run("return new Float64Array([1, 2, 3])")).toEqual(new Float64Array([1, 2, 3]));
    expect(run("return Array.from({ length: 3 }, (_, k) => k)")).toEqual([0, 1, 2]);
    expect(run("return [1, 2] instanceof Array")).toBe(true);
    expect(run("return Float32Array.BYTES_PER_ELEMENT")).toBe(4);
    expect(run("return Array(3).length")).toBe(3);
  });

  it("refuse a length that would take the page's memory", () => {
    expect(() => run("return new Float64Array(1e9)")).toThrow(
      `an array in a cell may hold at most ${mostBytes / 8} numbers: 1000000000`,
    );
    expect(() => run("return Array(4e9)")).toThrow("an array in a cell may hold at most");
    expect(() => run("return new ArrayBuffer(1e12)")).toThrow("an array in a cell may hold at most");
  });
});
