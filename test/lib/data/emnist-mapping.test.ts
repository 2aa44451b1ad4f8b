import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmnistMapping } from "../../../src/lib/data/emnist-mapping.js";
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

  it("takes Windows line ends, and a last line without an end", () => {
    expect(readEmnistMapping("0 48\r\n1 65\r\n", "m", 2)).toEqual(["0", "A"]);
    expect(readEmnistMapping("0 48\n1 65", "m", 2)).toEqual(["0", "A"]);
  });

  it.each([
    ["nothing", "", 'm: expected "label unicode" in line 1 at byte 0: ""'],
    ["another form", "0 48\n1,65\n", 'm: expected "label unicode" in line 2 at byte 5: "1,65"'],
    ["a label out of order", "0 48\n2 65\n", 'm: expected label 1 at byte 5: "2 65"'],
    ["a missing class", "0 48\n", "m: expected 2 classes at byte 5: 1"],
    ["a class too many", "0 48\n1 65\n2 66\n", 'm: expected nothing after 2 classes at byte 10: "2 66"'],
    ["a code of no letter", "0 48\n1 7\n", /the code of a digit or letter at byte 5/],
    ["a character twice", "0 48\n1 48\n", /a character that no other class has at byte 5/],
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
