import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readNpy, readNpyLayout, readNpyStart } from "../../../src/lib/data/npy.js";

/** An `.npy` file with a header of our choice and the bytes 0, 1, 2, … */
function npyFile(header: string, count: number, version = 1): Uint8Array {
  const start = version === 1 ? 10 : 12;
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(start + text.length + count);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, text.length, true);
  else view.setUint32(8, text.length, true);
  bytes.set(text, start);
  for (let k = 0; k < count; k++) bytes[start + text.length + k] = k;
  return bytes;
}

const header = "{'descr': '|u1', 'fortran_order': False, 'shape': (3, 4), }      \n";

describe("readNpy", () => {
  it.each([1, 2, 3])("reads version %i.0", (version) => {
    const { rows, cols, data } = readNpy(npyFile(header, 12, version), "a.npy", 4);
    expect([rows, cols]).toEqual([3, 4]);
    expect([...data]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it("takes keys in any order and a trailing comma or none", () => {
    const other = "{'shape': (3, 4,), \"fortran_order\": False, 'descr': 'u1'}";
    expect(readNpyLayout(npyFile(other, 12), "a.npy", 4).rows).toBe(3);
  });

  it("reads headers as NumPy wrote them under Python 2", () => {
    const old = "{'descr': '|u1', 'fortran_order': False, 'shape': (3L, 4L), }      ";
    expect(readNpyLayout(npyFile(old, 12), "a.npy", 4).rows).toBe(3);
  });

  it("reads the first rows from the beginning of a file", () => {
    const begun = npyFile(header, 12).subarray(0, 10 + header.length + 9);
    expect([...readNpyStart(begun, "a.npy", 2, 4).data]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(readNpyStart(npyFile(header, 12), "a.npy", 99, 4).rows).toBe(3);
    expect(() => readNpyStart(begun, "a.npy", 3, 4)).toThrow(/12 rows|88 bytes|for 3 rows/);
  });

  it.each([
    [
      "another magic",
      new TextEncoder().encode("PK\u0003\u0004zipped!"),
      "a.npy: expected magic 93 4e 55 4d 50 59 at byte 0: 50 4b 03 04 7a 69",
    ],
    ["an empty file", new Uint8Array(0), "a.npy: expected magic 93 4e 55 4d 50 59 at byte 0: end of file"],
    ["version 4", npyFile(header, 12, 4), /version 1.0, 2.0 or 3.0 at byte 6: 04 00/],
    ["floats", npyFile(header.replace("|u1", "<f4"), 12), /numbers of type \|u1 at byte 10: <f4/],
    ["Fortran order", npyFile(header.replace("False", "True"), 12), /C order/],
    ["another width", npyFile(header.replace("4)", "5)"), 15), /shape \(N, 4\) at byte 10: \(3, 5\)/],
    ["one dimension", npyFile(header.replace("(3, 4)", "(12,)"), 12), /shape \(N, 4\)/],
    [
      "a missing key",
      npyFile("{'descr': '|u1', 'shape': (3, 4)}", 12),
      /each of descr, fortran_order, shape once/,
    ],
    ["a key twice", npyFile("{'descr': '|u1', 'descr': '|u1'}", 12), /each of descr/],
    ["code in the header", npyFile("{'descr': __import__('os')}", 12), /a string at byte 20/],
    ["a cut file", npyFile(header, 11), /88 bytes for 3 rows at byte 87: 87 bytes/],
    ["trailing bytes", npyFile(header, 13), /88 bytes for 3 rows at byte 88: 89 bytes/],
    [
      "rows beyond all counting",
      npyFile(header.replace("(3, 4)", "(999999999999999, 4)"), 12),
      /bytes for 999999999999999 rows/,
    ],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpy(bytes, "a.npy", 4)).toThrow(FormatError);
    expect(() => readNpy(bytes, "a.npy", 4)).toThrow(message);
  });

  it("refuses an absurd header length without reading on", () => {
    const bytes = npyFile(header, 12, 2);
    new DataView(bytes.buffer).setUint32(8, 0xffffffff, true);
    expect(() => readNpy(bytes, "a.npy", 4)).toThrow(
      "a.npy: expected a header of at most 10000 bytes at byte 8: 4294967295",
    );
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    const file = npyFile(header, 12);
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 4 }),
        fc.nat(file.length),
        fc.boolean(),
        (changes, cut, whole) => {
          const bytes = file.slice(0, whole ? file.length : cut);
          for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
          try {
            const { rows, data } = readNpy(bytes, "a.npy", 4);
            expect(data.length).toBe(rows * 4);
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
