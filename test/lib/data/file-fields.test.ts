import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldAt, idxFields, npyFields } from "../../../src/lib/data/file-fields.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readIdxStart } from "../../../src/lib/data/idx.js";
import { writeNpyHeader } from "../../../src/lib/data/write-npy.js";

const head = writeNpyHeader(1000, 784, 128);
const bytes = new Uint8Array(128 + 2 * 784);
bytes.set(head);
const saidBy = (name: string) => npyFields(bytes).find((field) => field.name === name)?.value;

describe("npyFields", () => {
  it("tells every byte of a file, in order, and no byte twice", () => {
    const fields = npyFields(bytes);
    expect(fields[0].start).toBe(0);
    expect(fields.at(-1)?.end).toBe(bytes.length);
    for (let k = 1; k < fields.length; k++) expect(fields[k].start).toBe(fields[k - 1].end);
  });

  it("tells what the bytes say", () => {
    expect(saidBy("magic")).toBe("\\x93NUMPY");
    expect(saidBy("version")).toBe("1.0");
    expect(saidBy("header length")).toBe("118");
    expect(saidBy("descr")).toBe("'|u1'");
    expect(saidBy("fortran_order")).toBe("False");
    expect(saidBy("shape")).toBe("(1000, 784)");
    const length = npyFields(bytes).find(({ name }) => name === "header length");
    expect(length?.how).toContain("0x76 · 1 + 0x00 · 256");
  });

  it.each([
    [128, "118", "byte 128, a multiple of 64"],
    [80, "70", "byte 80, a multiple of 16"],
    [90, "80", "byte 90."],
  ])(
    "tells where the numbers begin behind a header of %d bytes, as NumPy of one age or another fills it",
    (length, value, place) => {
      const fields = npyFields(Buffer.concat([writeNpyHeader(120_536, 784, length), new Uint8Array(784)]));
      const field = (name: string) => fields.find((one) => one.name === name);
      expect(field("header length")?.value).toBe(value);
      expect(field("padding")?.how).toContain(place);
      expect(field("picture 0")?.start).toBe(length);
    },
  );

  it("finds the picture of a pixel", () => {
    expect(fieldAt(npyFields(bytes), 128 + 784)?.name).toBe("picture 1");
    expect(fieldAt(npyFields(bytes), bytes.length)).toBeUndefined();
  });

  it("tells of broken files too, and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 8 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const broken = bytes.slice(0, length);
          for (const [at, value] of changes) if (at < length) broken[at] = value;
          const fields = npyFields(broken);
          for (let k = 1; k < fields.length; k++) expect(fields[k].start).toBe(fields[k - 1].end);
          expect(fields.at(-1)?.end ?? 0).toBe(length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const idxBytes = new Uint8Array(16 + 2 * 784);
const view = new DataView(idxBytes.buffer);
for (const [k, value] of [0x803, 112_800, 28, 28].entries()) view.setUint32(4 * k, value);
idxBytes[16 + 28] = 200;

describe("idxFields", () => {
  it("tells every byte of a file, and what it says", () => {
    const fields = idxFields(idxBytes);
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ["zeros", "0 0"],
      ["kind of number", "unsigned bytes"],
      ["dimensions", "3"],
      ["pictures", "112800"],
      ["rows of a picture", "28"],
      ["columns of a picture", "28"],
      ["picture 0", "784 grey levels"],
      ["picture 1", "784 grey levels"],
    ]);
    for (let k = 1; k < fields.length; k++) expect(fields[k].start).toBe(fields[k - 1].end);
    expect(fields[4].how).toContain("0x00 · 16777216 + 0x00 · 65536 + 0x00 · 256 + 0x1c · 1");
  });

  it("tells of broken files too, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (broken) => {
        const fields = idxFields(broken);
        for (let k = 1; k < fields.length; k++) expect(fields[k].start).toBe(fields[k - 1].end);
      }),
      { numRuns: 300 },
    );
  });
});

describe("readIdxStart", () => {
  it("reads the first images, upright, of a file that is longer", () => {
    const { rows, data } = readIdxStart(idxBytes, "file", 2);
    expect([rows, data.length]).toEqual([2, 2 * 784]);
    expect(data[1]).toBe(200);
    expect(readIdxStart(idxBytes, "file", 1, { transposed: false }).data[28]).toBe(200);
  });

  it("refuses what is cut short, or no file of images", () => {
    expect(() => readIdxStart(idxBytes.subarray(0, 900), "file", 2)).toThrow(FormatError);
    const broken = idxBytes.slice();
    broken[3] = 1;
    expect(() => readIdxStart(broken, "file", 2)).toThrow("magic 0x00000803");
  });
});
