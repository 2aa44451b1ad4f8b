import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmnistCsv } from "../../../src/lib/data/emnist-csv.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { mutated } from "./mutated.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options = {}) => readEmnistCsv(bytesOf(text), "e.csv", { size: 2, ...options });
const two = "7,1,2,3,4\n46,0,255,10,0\n";

describe("readEmnistCsv", () => {
  it("reads a label and the pixels of each line, and turns the pictures upright", () => {
    const { images, labels } = read(two);
    expect([...labels]).toEqual([7, 46]);
    expect([images.rows, images.cols]).toEqual([2, 4]);
    expect([...images.data]).toEqual([1, 3, 2, 4, 0, 10, 255, 0]);
  });

  it("leaves pictures as they are where they are not transposed", () => {
    expect([...read(two, { transposed: false }).images.data]).toEqual([1, 2, 3, 4, 0, 255, 10, 0]);
  });

  it("takes 785 values a line unless told otherwise", () => {
    const line = `3${",9".repeat(784)}\n`;
    expect(readEmnistCsv(bytesOf(line), "e.csv").images.cols).toBe(784);
  });

  it.each([
    ["Windows line ends", two.replaceAll("\n", "\r\n")],
    ["a last line without an end", two.trimEnd()],
    ["a byte order mark", `\ufeff${two}`],
    ["a header of names", `label,pixel1,pixel2,pixel3,pixel4\n${two}`],
    ["a header of names in quotes", `"label","1x1","1x2","2x1","2x2"\r\n${two}`],
  ])("takes %s", (_, text) => {
    expect(read(text)).toEqual(read(two));
  });

  it.each([
    ["nothing", "", "e.csv: expected a line for each picture at byte 0: end of file"],
    ["a header alone", "label,a,b,c,d\n", /a line for each picture at byte 14: end of file/],
    [
      "a header that lacks a name",
      `label,a,b,c\n${two}`,
      /a label from 0 to 255 in line 1, column 1 at byte 0/,
    ],
    ["a header with a number", `label,1,2,3,4\n${two}`, /a label from 0 to 255 in line 1, column 1/],
    ["a second header", `l,a,b,c,d\nl,a,b,c,d\n${two}`, /a label .* in line 2, column 1 at byte 10/],
    ["a value too few", "7,1,2,3\n", /a comma, 5 values in all, in line 1, column 4 at byte 7: "\\n"/],
    ["a value too many", "7,1,2,3,4,5\n", /the end of the line after 5 values in line 1, column 5 at byte 9/],
    [
      "a level above 255",
      "7,1,2,256,4\n",
      /a grey level from 0 to 255 in line 1, column 4 at byte 6: "256,4/,
    ],
    ["a label that is no class", two, /a label from 0 to 45 in line 2, column 1 at byte 10: "46,0/, 46],
    ["a negative level", "7,1,-2,3,4\n", /column 3 at byte 4/],
    ["a fraction", "7,1,2.5,3,4\n", /a comma, 5 values in all, in line 1, column 3/],
    ["a missing level", "7,1,,3,4\n", /a grey level from 0 to 255 in line 1, column 3/],
    ["a space", "7, 1,2,3,4\n", /column 2 at byte 2/],
    ["a long number", "7,0001,2,3,4\n", /column 2 at byte 2/],
    ["an empty line", `${two}\n`, /a label from 0 to 255 in line 3, column 1 at byte 24/],
    ["a page of HTML", "<!doctype html>\n<p>Log in</p>\n", /in line 1, column 1 at byte 0: "<!doctype ht"/],
  ])("refuses %s", (_, text, message, classes = 256) => {
    expect(() => read(text, { classes })).toThrow(FormatError);
    expect(() => read(text, { classes })).toThrow(message);
  });

  it("refuses millions of empty lines without making room for pictures", () => {
    const lines = new Uint8Array(8_000_000).fill(10);
    expect(() => readEmnistCsv(lines, "e.csv")).toThrow(/a label from 0 to 255 in line 1/);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    fc.assert(
      fc.property(mutated(bytesOf(two)), (bytes) => {
        try {
          const { images, labels } = readEmnistCsv(bytes, "e.csv", { size: 2 });
          expect(images.data.length).toBe(4 * labels.length);
          expect(labels.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
