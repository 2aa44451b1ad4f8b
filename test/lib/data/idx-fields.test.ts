import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readIdxStart } from "../../../src/lib/data/idx.js";
import { idxFields } from "../../../src/lib/data/idx-fields.js";

const bytes = new Uint8Array(16 + 2 * 784);
const view = new DataView(bytes.buffer);
for (const [k, value] of [0x803, 112_800, 28, 28].entries()) view.setUint32(4 * k, value);
bytes[16 + 28] = 200;

describe("idxFields", () => {
  it("tells every byte of a file, and what it says", () => {
    const fields = idxFields(bytes);
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
    const { rows, data } = readIdxStart(bytes, "file", 2);
    expect([rows, data.length]).toEqual([2, 2 * 784]);
    expect(data[1]).toBe(200);
    expect(readIdxStart(bytes, "file", 1, { transposed: false }).data[28]).toBe(200);
  });

  it("refuses what is cut short, or no file of images", () => {
    expect(() => readIdxStart(bytes.subarray(0, 900), "file", 2)).toThrow(FormatError);
    const broken = bytes.slice();
    broken[3] = 1;
    expect(() => readIdxStart(broken, "file", 2)).toThrow("magic 0x00000803");
  });
});
