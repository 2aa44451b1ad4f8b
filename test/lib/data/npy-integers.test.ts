import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { expectBytes, readNpyIntegers } from "../../../src/lib/data/npy-integers.js";
import { mutated } from "./mutated.js";
import { npyFile } from "./npy-file.js";

const bytesOf = (numbers: ArrayBufferView) => new Uint8Array(numbers.buffer);

describe("readNpyIntegers", () => {
  it.each([
    ["|u1", Uint8Array.of(0, 1, 255), [0, 1, 255]],
    ["|i1", Int8Array.of(0, 1, -1), [0, 1, -1]],
    ["<i2", Int16Array.of(0, 300, -2), [0, 300, -2]],
    ["<u2", Uint16Array.of(0, 300, 65535), [0, 300, 65535]],
    ["<i4", Int32Array.of(0, 70000, -70000), [0, 70000, -70000]],
    ["<u4", Uint32Array.of(0, 1, 4294967295), [0, 1, 4294967295]],
    ["<i8", BigInt64Array.of(0n, 46n, -5n), [0, 46, -5]],
    ["<u8", BigUint64Array.of(0n, 46n, 9007199254740991n), [0, 46, 9007199254740991]],
    [">i2", Uint8Array.of(0, 0, 1, 2, 255, 255), [0, 258, -1]],
    [">i8", Uint8Array.of(...Array(23).fill(0), 9), [0, 0, 9]],
  ])("reads numbers of type %s", (descr, numbers, expected) => {
    const { values, shape } = readNpyIntegers(npyFile(descr, [3], bytesOf(numbers)), "a.npy");
    expect([...values]).toEqual(expected);
    expect(shape).toEqual([3]);
  });

  it.each([
    [
      "floats",
      npyFile("<f4", [1], new Uint8Array(4)),
      /whole numbers of 1, 2, 4 or 8 bytes.* at byte 10: <f4/,
    ],
    ["truth values", npyFile("|b1", [1], new Uint8Array(1)), /: \|b1/],
    ["a missing byte order", npyFile("i4", [1], new Uint8Array(4)), /: i4/],
    ["a cut file", npyFile("<i4", [2], new Uint8Array(7)), /bytes for 2 numbers/],
    ["trailing bytes", npyFile("<i4", [2], new Uint8Array(9)), /bytes for 2 numbers/],
    [
      "a number that cannot be held",
      npyFile("<u8", [2], bytesOf(BigUint64Array.of(1n, 2n ** 60n))),
      /a number up to 2⁵³ − 1 at byte 76: 1152921504606847000/,
    ],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpyIntegers(bytes, "a.npy")).toThrow(FormatError);
    expect(() => readNpyIntegers(bytes, "a.npy")).toThrow(message);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    const file = npyFile("<i4", [2, 3], bytesOf(Int32Array.of(1, 2, 3, 4, 5, 6)));
    fc.assert(
      fc.property(mutated(file), (bytes) => {
        try {
          const { shape, values } = readNpyIntegers(bytes, "a.npy");
          expect(values.length).toBe(shape.reduce((product, length) => product * length, 1));
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("expectBytes", () => {
  it("gives bytes, or the place of the first number that is none", () => {
    const read = (...numbers: number[]) =>
      readNpyIntegers(npyFile("<i4", [numbers.length], bytesOf(Int32Array.from(numbers))), "a.npy");
    expect([...expectBytes(read(0, 46, 255), "a.npy", "label")]).toEqual([0, 46, 255]);
    expect(() => expectBytes(read(0, 256), "a.npy", "label")).toThrow(
      "a.npy: expected a label from 0 to 255 at byte 72: 256",
    );
    expect(() => expectBytes(read(-1), "a.npy", "label")).toThrow(/: -1$/);
  });
});
