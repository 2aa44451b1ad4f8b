import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvStyle, csvText, pixelNames, somePictures } from "../../../bin/check/written-files.js";
import { readCsv } from "../../../src/lib/data/csv.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { mutated } from "./mutated.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytesOf(text), "e.csv");
const rows = 12;
const pictures = somePictures(rows);
const digits = Array.from({ length: rows }, (_, row) => String((row * 7) % 10));
const letters = digits.map((digit) => "ABCDEFGHIJ"[Number(digit)]);
const labels = digits.map(Number);
const plain = csvText(pictures, digits);
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => String(from + k));

describe("readCsv", () => {
  it.each<[string, string]>([
    ["a label first, as EMNIST has it", plain],
    ["a label last", csvText(pictures, digits, { last: true })],
    ["a header of names", csvText(pictures, digits, { header: ["label", ...pixelNames] })],
    [
      "a header of names in quotes",
      csvText(pictures, digits, { header: ['"label"', ...pixelNames.map((n) => `"${n}"`)] }),
    ],
    [
      "a header that says the last is the class, as OpenML",
      csvText(pictures, digits, { last: true, header: [...pixelNames, "class"] }),
    ],
    [
      "places of pixels in the header, as Kaggle",
      csvText(pictures, digits, {
        header: ["label", ...pixelNames.map((_, k) => `${1 + Math.floor(k / 28)}x${1 + (k % 28)}`)],
      }),
    ],
    ["a numeric header, as pandas", csvText(pictures, digits, { header: numbers(0, 784) })],
    ["a numeric header, the label last", csvText(pictures, digits, { last: true, header: numbers(0, 784) })],
    [
      "a header of a row of data that pandas told apart",
      csvText(pictures, digits, { header: ["3", "0", ...numbers(1, 783).map((n) => `0.${n}`)] }),
    ],
    [
      "a column of row numbers",
      csvText(pictures, digits, { index: true, header: ["", "label", ...numbers(0, 783)] }),
    ],
    ["row numbers without a header", csvText(pictures, digits, { index: true })],
    ["row numbers and the label last", csvText(pictures, digits, { index: true, last: true })],
    [
      "a column Unnamed: 0",
      csvText(pictures, digits, { index: true, header: ["Unnamed: 0", ...numbers(0, 784)] }),
    ],
    ["semicolons", csvText(pictures, digits, { separator: ";" })],
    ["tabs", csvText(pictures, digits, { separator: "\t" })],
    ["spaces, as NumPy's savetxt", csvText(pictures, digits, { separator: " " })],
    ["spaces behind commas", csvText(pictures, digits, { separator: ", " })],
    ["sep= as Excel", `sep=;\n${csvText(pictures, digits, { separator: ";" })}`],
    [
      "quotes around all",
      csvText(
        pictures,
        digits.map((d) => `"${d}"`),
        { level: (v) => `"${v}"` },
      ),
    ],
    [
      "levels like 255.0",
      csvText(
        pictures,
        digits.map((d) => `${d}.0`),
        { level: (v) => v.toFixed(1) },
      ),
    ],
    ["levels like 2.55e+02", csvText(pictures, digits, { level: (v) => v.toExponential(18) })],
    ["decimal commas with semicolons", csvText(pictures, digits, { separator: ";", level: (v) => `${v},0` })],
    ["parts of full ink", csvText(pictures, digits, { level: (v) => String(v / 255) })],
    [
      "parts of full ink with decimal commas",
      csvText(pictures, digits, { separator: ";", level: (v) => (v / 255).toFixed(6).replace(".", ",") }),
    ],
    ["Windows line ends", csvText(pictures, digits, { lineEnd: "\r\n" })],
    ["line ends of an old Mac", csvText(pictures, digits, { lineEnd: "\r" })],
    ["a last line without an end", plain.trimEnd()],
    ["a byte order mark", `\ufeff${plain}`],
    ["blank lines first, inside and last", `\n  \n${plain.replaceAll("\n", "\n\n")}\n \n,,,,\n`],
    ["spaces at the ends of lines", plain.replaceAll("\n", "  \n")],
    ["commas at the ends of lines", plain.replaceAll("\n", ",\n")],
  ])("reads %s", (_, text) => {
    const found = read(text);
    expect(found.labels && [...found.labels]).toEqual(labels);
    expect(found.names).toBeUndefined();
    expect(Buffer.compare(found.data, pictures)).toBe(0);
  });

  it.each<[string, readonly string[], CsvStyle]>([
    ["first", letters, {}],
    ["last", letters, { last: true }],
    [
      "in quotes, named by a header",
      letters.map((letter) => `"${letter}"`),
      { header: ["letter", ...pixelNames] },
    ],
  ])("gives labels that are texts their names: %s", (_, texts, style) => {
    const { data, labels, names = [] } = read(csvText(pictures, texts, style));
    expect([...(labels ?? [])].map((label) => names[label])).toEqual(letters);
    expect(Buffer.compare(data, pictures)).toBe(0);
  });

  it.each<[string, CsvStyle]>([
    ["784 values", {}],
    ["names", { header: pixelNames }],
    ["numbers of rows", { index: true, header: ["", ...numbers(0, 783)] }],
  ])("reads pictures without labels: %s", (_, style) => {
    const { data, labels } = read(csvText(pictures, undefined, style));
    expect(labels).toBeUndefined();
    expect(Buffer.compare(data, pictures)).toBe(0);
  });

  it("knows row numbers without a header from labels by their number", () => {
    const many = somePictures(100);
    expect(Buffer.compare(read(csvText(many, undefined, { index: true })).data, many)).toBe(0);
  });

  it("finds the label in a file that is sorted by it, whose beginning is all of one class", () => {
    const sorted = Array.from({ length: 60 }, (_, row) => (row < 50 ? "0" : "1"));
    const { labels, data } = read(csvText(somePictures(60), sorted, { last: true }));
    expect([...(labels ?? [])]).toEqual(sorted.map(Number));
    expect(Buffer.compare(data, somePictures(60))).toBe(0);
  });

  it("refuses to guess where the label is", () => {
    const zeros = digits.map(() => "0");
    expect(() => read(csvText(pictures, zeros))).toThrow(
      /a label that can be told from the pixels .* first line that names/,
    );
    expect([...(read(csvText(pictures, zeros, { header: ["label", ...pixelNames] })).labels ?? [])]).toEqual(
      labels.map(() => 0),
    );
  });

  const with785 = (value: string, place: number) => {
    const [first, ...others] = plain.split("\n");
    return [first.split(",").with(place, value).join(), ...others].join("\n");
  };

  it.each([
    ["nothing", "", "e.csv: expected a line for each picture at byte 0: end of file"],
    ["a header alone", ["label", ...pixelNames].join(), /a line for each picture at byte \d+: end of file/],
    [
      "a value too few in the second line",
      plain.replace(/\n(\d+,)/, "\n"),
      /785 values in line 2, column 785 .*: "784 values"/,
    ],
    ["a value too many in the second line", plain.replace("\n", "\n7,"), /785 values in line 2, column 786/],
    [
      "a level above 255",
      with785("256", 100),
      /a grey level from 0 to 255 in line 1, column 101 at byte \d+: "256"/,
    ],
    ["a negative level", with785("-2", 100), /column 101/],
    ["a fraction among whole numbers", with785("2.5", 100), /grey level/],
    ["a missing level", with785("", 100), /column 101 at byte \d+: ""/],
    ["a text for a level", with785("ten", 100), /column 101 at byte \d+: "ten"/],
    ["a label above 255", plain.replaceAll(/^\d+/gm, "300"), /a label from 0 to 255 in line 1, column 1/],
    [
      "names of pixels in the order of the alphabet",
      csvText(pictures, digits, { header: ["label", ...pixelNames.toSorted()] }),
      /in the order of their numbers at byte 0: pixel1\d+ behind pixel1/,
    ],
    ["digits of 8 × 8", `${"1,".repeat(64)}5\n`, /8 × 8 digits of scikit-learn/],
    ["pictures in colour", `${"1,".repeat(3072)}5\n`, /in colour/],
    [
      "levels up to 16",
      csvText(pictures, digits, { level: (v) => String(v >> 4) }),
      /at most 15. Scale them/,
    ],
    [
      "parts and whole numbers",
      csvText(pictures, digits, { level: (v) => String(v > 128 ? 1 : v > 0 ? 0.5 : 0) }).replace(
        ",1,",
        ",7,",
      ),
      /0.5 and 7/,
    ],
  ])("refuses %s", (_, text, message) => {
    expect(() => read(text)).toThrow(FormatError);
    expect(() => read(text)).toThrow(message);
  });

  it("refuses millions of lines without making room for pictures", () => {
    const first = `7,${[...pictures.subarray(0, 784)].join()}\n`;
    expect(() => read(first + "1\n".repeat(2_000_000))).toThrow(FormatError);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    fc.assert(
      fc.property(mutated(bytesOf(plain)), (bytes) => {
        try {
          const { data, labels } = readCsv(bytes, "e.csv");
          expect(data.length).toBe(784 * (labels?.length ?? 0));
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 60 },
    );
  });
});
