import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emnistSplit,
  isMapping,
  readEmnistMapping,
  readMapping,
  splitMapping,
} from "../../../src/lib/data/emnist-mapping.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { gunzip } from "../../../src/lib/data/gzip.js";
import { expectSameCount, readIdxImages, readIdxLabels } from "../../../src/lib/data/idx.js";

const folder = process.env.WORKBOOK_DATA;
const letters = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt"];
const mapping = letters.map((letter, label) => `${label} ${letter.charCodeAt(0)}\n`).join("");

describe("readEmnistMapping", () => {
  it("gives the character of each label", () => {
    expect(readEmnistMapping(mapping, "m")).toEqual(letters);
  });

  it.each([
    ["Windows line ends", "0 48\r\n1 65\r\n"],
    ["a last line without an end", "0 48\n1 65"],
    ["tabs", "0\t48\n1\t65\n"],
    ["spaces around", " 0  48 \n 1 65\n"],
    ["commas", "0,48\n1,65\n"],
    ["blank lines first, inside and last", "\n0 48\n\n1 65\n \n\n"],
    ["a byte order mark", "\ufeff0 48\n1 65\n"],
    ["labels in another order", "1 65\n0 48\n"],
  ])("takes %s", (_, text) => {
    expect(readEmnistMapping(text, "m", 2)).toEqual(["0", "A"]);
  });

  it.each([
    ["nothing", "", 'm: expected "label unicode" in each line at byte 0: ""'],
    ["another form", "0 48\n1:65\n", 'm: expected "label unicode" in line 2 at byte 5: "1:65"'],
    ["a label that is missing", "0 48\n2 65\n", "m: expected label 1 at byte 0: none"],
    ["a missing class", "0 48\n", "m: expected 2 classes at byte 5: 1"],
    ["a class too many", "0 48\n1 65\n2 66\n", "m: expected 2 classes at byte 15: 3"],
    ["a code of no letter", "0 48\n1 7\n", /the code of a digit or letter in line 2 at byte 5/],
    ["a character twice", "0 48\n1 48\n", /a character that no other class has in line 2 at byte 5/],
    ["a label twice", "0 48\n0 49\n", /a label that no other class has/],
    ["another letter's small one", "1 65 98\n", /a capital and the small letter of it/],
  ])("refuses %s", (_, text, message) => {
    expect(() => readEmnistMapping(text, "m", 2)).toThrow(FormatError);
    expect(() => readEmnistMapping(text, "m", 2)).toThrow(message);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    fc.assert(
      fc.property(fc.nat(mapping.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, put) => {
        try {
          const read = readEmnistMapping(mapping.slice(0, at) + put + mapping.slice(at + cut), "m");
          expect(new Set(read).size).toBe(47);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("mappings of the splits", () => {
  const written = (names: Iterable<readonly [number, string]>, cases = false) =>
    [...names]
      .map(
        ([label, name]) =>
          `${label} ${name.charCodeAt(0)}${cases ? ` ${name.toLowerCase().charCodeAt(0)}` : ""}\n`,
      )
      .join("");

  it.each([
    ["balanced", 47, 0],
    ["bymerge", 47, 0],
    ["byclass", 62, 0],
    ["letters", 37, 1],
    ["digits", 10, 0],
    ["mnist", 10, 0],
  ])("%s has %i classes from %i on, which its file gives too", (split, classes, first) => {
    const names = splitMapping(split, Uint8Array.of(first));
    expect(names.size).toBe(classes);
    expect(Math.min(...names.keys())).toBe(first);
    expect(readMapping(written(names), "m")).toEqual(names);
    expect(isMapping(written(names))).toBe(true);
    expect(emnistSplit(`EMNIST/raw/emnist-${split}-train-images-idx3-ubyte.gz`)).toBe(split);
  });

  it("has three columns for letters whose cases are one", () => {
    const letters = [...splitMapping("letters", Uint8Array.of(1))].slice(0, 26);
    expect(readMapping(written(letters, true), "m")).toEqual(new Map(letters));
    expect(letters[0]).toEqual([1, "A"]);
  });

  it("has letters from 0 on where there is a label 0, as frameworks give them", () => {
    expect(splitMapping("letters", Uint8Array.of(3, 0)).get(0)).toBe("A");
  });

  it.each(["", "0 48 1 2", "46,0,0,0", "label,pixel"])("is not taken for one: %s", (text) => {
    expect(isMapping(text)).toBe(false);
  });
});

describe.skipIf(!folder)("the EMNIST files of WORKBOOK_DATA", () => {
  const path = (name: string) => join(folder ?? "", "emnist", `emnist-balanced-${name}`);

  it("hold a label of 47 classes for each image, every class in it", async () => {
    expect(readEmnistMapping(readFileSync(path("mapping.txt"), "utf8"), "mapping")).toEqual(letters);
    const images = readIdxImages(await gunzip(readFileSync(path("test-images-idx3-ubyte.gz"))), "images");
    const labels = readIdxLabels(await gunzip(readFileSync(path("test-labels-idx1-ubyte.gz"))), "labels", 47);
    expectSameCount(images, "images", labels, "labels");
    expect(new Set(labels).size).toBe(47);
  });

  it("show an upright T once they are transposed: its bar is at the top", async () => {
    const images = readIdxImages(await gunzip(readFileSync(path("test-images-idx3-ubyte.gz"))), "images");
    const labels = readIdxLabels(await gunzip(readFileSync(path("test-labels-idx1-ubyte.gz"))), "labels", 47);
    const widths = new Float64Array(28);
    for (const [row, label] of labels.entries()) {
      if (letters[label] !== "T") continue;
      for (let k = 0; k < 784; k++) widths[Math.floor(k / 28)] += images.data[row * 784 + k];
    }
    const ink = (from: number, to: number) => widths.slice(from, to).reduce((sum, part) => sum + part, 0);
    expect(ink(2, 9)).toBeGreaterThan(1.5 * ink(19, 26));
  });
});
