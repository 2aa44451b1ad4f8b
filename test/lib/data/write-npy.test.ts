import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNpyLayout } from "../../../src/lib/data/npy.js";
import { writeNpyHeader } from "../../../src/lib/data/write-npy.js";

describe("writeNpyHeader", () => {
  it("writes what NumPy writes", () => {
    // The 128 bytes that np.save puts before np.zeros((3, 784), np.uint8), NumPy 1.24.2.
    const text = "{'descr': '|u1', 'fortran_order': False, 'shape': (3, 784), }".padEnd(117).concat("\n");
    const expected = `\x93NUMPY\x01\x00\x76\x00${text}`;
    expect(Buffer.from(writeNpyHeader(3)).toString("latin1")).toBe(expected);
  });

  it("is read back, at any length that holds it", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1000), fc.integer({ min: 90, max: 4000 }), (rows, cols, length) => {
        const layout = readNpyLayout(writeNpyHeader(rows, cols, length), "a.npy", cols);
        expect(layout).toEqual({ rows, cols, dataOffset: length });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [-1, 784, undefined, "rows must be a whole number of at least 0: -1"],
    [Number.NaN, 784, undefined, "rows must be a whole number of at least 0: NaN"],
    [3, 0.5, undefined, "cols must be a whole number of at least 0: 0.5"],
    [3, 784, 20, "length must be a whole number from 72 to 65545: 20"],
    [3, 784, 70000, "length must be a whole number from 72 to 65545: 70000"],
  ])("refuses %d rows of %d in a head of %s", (rows, cols, length, message) => {
    expect(() => writeNpyHeader(rows, cols, length)).toThrow(message);
  });
});
