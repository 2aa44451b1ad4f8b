import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npyFile } from "../../../bin/check/written-files.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { greyLevels, labelsOf, readNpyNumbers } from "../../../src/lib/data/npy-numbers.js";
import { mutated } from "./mutated.js";

const bytesOf = (numbers: ArrayBufferView) => new Uint8Array(numbers.buffer);
const read = (descr: string, shape: readonly number[], numbers: ArrayBufferView, fortran = false) =>
  readNpyNumbers(npyFile(descr, shape, bytesOf(numbers), fortran), "a.npy");
const valuesOf = (...of: Parameters<typeof read>) => {
  const numbers = read(...of);
  return Array.from({ length: numbers.count }, (_, k) => numbers.at(k));
};

describe("readNpyNumbers", () => {
  it.each<[string, ArrayBufferView, number[]]>([
    ["|u1", Uint8Array.of(0, 1, 255), [0, 1, 255]],
    ["|i1", Int8Array.of(0, 1, -1), [0, 1, -1]],
    ["|b1", Uint8Array.of(0, 1, 1), [0, 1, 1]],
    ["<i2", Int16Array.of(0, 300, -2), [0, 300, -2]],
    ["<u2", Uint16Array.of(0, 300, 65535), [0, 300, 65535]],
    ["<i4", Int32Array.of(0, 70000, -70000), [0, 70000, -70000]],
    ["<u4", Uint32Array.of(0, 1, 4294967295), [0, 1, 4294967295]],
    ["<i8", BigInt64Array.of(0n, 46n, -5n), [0, 46, -5]],
    ["<u8", BigUint64Array.of(0n, 46n, 9007199254740991n), [0, 46, 9007199254740991]],
    [">i2", Uint8Array.of(0, 0, 1, 2, 255, 255), [0, 258, -1]],
    [">i8", Uint8Array.of(...Array(23).fill(0), 9), [0, 0, 9]],
    ["<f2", Uint8Array.of(0, 0x3c, 0xf8, 0x5b, 0x00, 0x38), [1, 255, 0.5]],
    ["<f4", Float32Array.of(0, 0.5, 255), [0, 0.5, 255]],
    ["<f8", Float64Array.of(0, 0.1, 255), [0, 0.1, 255]],
    [">f4", Uint8Array.of(0, 0, 0, 0, 0x3f, 0x80, 0, 0, 0x43, 0x7f, 0, 0), [0, 1, 255]],
  ])("reads numbers of type %s", (descr, numbers, expected) => {
    expect(valuesOf(descr, [3], numbers)).toEqual(expected);
  });

  it("reads Fortran order, the first index fastest, in C order", () => {
    expect(valuesOf("|u1", [2, 3], Uint8Array.of(1, 4, 2, 5, 3, 6), true)).toEqual([1, 2, 3, 4, 5, 6]);
    const cube = Uint8Array.from({ length: 24 }, (_, place) => {
      const [i, j, k] = [place % 2, Math.floor(place / 2) % 3, Math.floor(place / 6)];
      return i * 12 + j * 4 + k;
    });
    expect(valuesOf("|u1", [2, 3, 4], cube, true)).toEqual(Array.from({ length: 24 }, (_, k) => k));
  });

  it.each([
    ["pickled objects", npyFile("|O", [1], new Uint8Array(8)), /Python pickled: they can run code.*np.save/],
    ["texts", npyFile("<U1", [1], new Uint8Array(4)), /whole numbers of 1, 2, 4 or 8 bytes, floats.*: <U1/],
    ["a missing byte order", npyFile("i4", [1], new Uint8Array(4)), /: i4/],
    ["a cut file", npyFile("<i4", [2], new Uint8Array(7)), /bytes for 2 numbers/],
    ["trailing bytes", npyFile("<i4", [2], new Uint8Array(9)), /bytes for 2 numbers/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpyNumbers(bytes, "a.npy")).toThrow(FormatError);
    expect(() => readNpyNumbers(bytes, "a.npy")).toThrow(message);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    const file = npyFile("<i4", [2, 3], bytesOf(Int32Array.of(1, 2, 3, 4, 5, 6)));
    fc.assert(
      fc.property(mutated(file), (bytes) => {
        try {
          const { shape, count, at } = readNpyNumbers(bytes, "a.npy");
          expect(count).toBe(shape.reduce((product, length) => product * length, 1));
          for (let k = 0; k < count; k++) expect(at(k)).not.toBeUndefined();
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("greyLevels", () => {
  it("takes whole numbers as they are, and parts of full ink 255 times", () => {
    expect([...greyLevels(read("<f4", [3], Float32Array.of(0, 46, 255)))]).toEqual([0, 46, 255]);
    expect([...greyLevels(read("<f4", [3], Float32Array.of(0, 0.5, 1)))]).toEqual([0, 128, 255]);
    expect([...greyLevels(read("|b1", [3], Uint8Array.of(0, 1, 1)))]).toEqual([0, 255, 255]);
  });

  it.each<[string, ArrayBufferView, RegExp]>([
    ["<i4", Int32Array.of(0, 256), /a grey level from 0 to 255 at byte 72: 256/],
    ["<i4", Int32Array.of(-1, 0), /: -1$/],
    ["<f4", Float32Array.of(Number.NaN, 0), /: NaN$/],
    [
      "<f4",
      Float32Array.of(0.5, 200),
      /all whole numbers from 0 to 255 or all numbers from 0 to 1 .*0.5 and 200/,
    ],
    ["<i4", Int32Array.of(16, 3), /at most 16. Scale them/],
  ])("refuses %s that are neither", (descr, numbers, message) => {
    expect(() => greyLevels(read(descr, [2], numbers))).toThrow(message);
  });
});

describe("labelsOf", () => {
  it("takes numbers, a column of them, or a 1 among zeros in each row", () => {
    expect([...labelsOf(read("<f8", [2], Float64Array.of(3, 46)))]).toEqual([3, 46]);
    expect([...labelsOf(read("<i4", [2, 1], Int32Array.of(3, 46)))]).toEqual([3, 46]);
    expect([...labelsOf(read("|u1", [2, 3], Uint8Array.of(0, 0, 1, 1, 0, 0)))]).toEqual([2, 0]);
  });

  it("refuses what is no label", () => {
    expect(() => labelsOf(read("<i4", [2], Int32Array.of(0, 256)))).toThrow("a label from 0 to 255");
    expect(() => labelsOf(read("<f4", [1], Float32Array.of(0.5)))).toThrow("a label from 0 to 255");
    expect(() => labelsOf(read("|u1", [1, 3], Uint8Array.of(0, 1, 1)))).toThrow("a single 1 in row 0 at");
  });
});
