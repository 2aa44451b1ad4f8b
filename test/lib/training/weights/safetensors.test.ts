import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../../src/lib/data/format-error.js";
import { readSafetensors, writeSafetensors } from "../../../../src/lib/training/weights/safetensors.js";

const tensors = [
  { name: "dense1.weight", shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: "dense1.bias", shape: [1, 3], data: Float32Array.of(-0.5, 0, 1e-40) },
];

/** A file with a header of our own making. */
function fileWith(header: string, dataBytes: number): Uint8Array {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + text.length + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

/** A header with one tensor. */
function entry(shape: string, offsets: string): string {
  return `{"a":{"dtype":"F32","shape":${shape},"data_offsets":${offsets}}}`;
}

describe("safetensors", () => {
  it("reads back what was written, names, shapes, numbers and texts", () => {
    const read = readSafetensors(writeSafetensors(tensors, { made: "here" }));
    expect(read.metadata).toEqual({ made: "here" });
    expect(read.tensors).toEqual(tensors);
  });

  it("writes the layout that the format describes", () => {
    const bytes = writeSafetensors([{ name: "a", shape: [1], data: Float32Array.of(1) }]);
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(length % 8).toBe(0);
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))).toEqual({
      a: { dtype: "F32", shape: [1], data_offsets: [0, 4] },
    });
    expect([...bytes.subarray(8 + length)]).toEqual([0, 0, 128, 63]);
  });

  it.each([
    [
      "a length beyond the file",
      (() => {
        const bytes = fileWith("{}", 0);
        new DataView(bytes.buffer).setBigUint64(0, 2n ** 60n, true);
        return bytes;
      })(),
      /header of at most 2 bytes at byte 0: 1152921504606846976/,
    ],
    ["a header that is not JSON", fileWith("{oops}", 0), /header in JSON/],
    ["a header that is a list", fileWith("[1]", 0), /begins with \{/],
    [
      "an unknown dtype",
      fileWith('{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}', 4),
      /a: numbers of type F32/,
    ],
    [
      "a shape that claims more than the bytes",
      fileWith('{"a":{"dtype":"F32","shape":[1000000000000],"data_offsets":[0,4]}}', 4),
      /4 bytes, as the offsets say/,
    ],
    [
      "offsets beyond the file",
      fileWith('{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}', 4),
      /at most 4/,
    ],
    [
      "negative offsets",
      fileWith('{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}', 4),
      /two offsets/,
    ],
    [
      "overlapping tensors",
      fileWith(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
        4,
      ),
      /gap or an overlap/,
    ],
    ["a gap", fileWith('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', 8), /gap or an overlap/],
    ["trailing bytes", fileWith('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', 6), /2 more bytes/],
    [
      "a name twice",
      fileWith(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
        4,
      ),
      /each name once at byte 8: a/,
    ],
    [
      "a field twice",
      fileWith('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"shape":[1]}}', 4),
      /each name once at byte 8: shape/,
    ],
    [
      "a name twice, once in escapes",
      fileWith('{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"\\u0061":{}}', 0),
      /each name once at byte 8: a/,
    ],
    ["an entry that is nothing", fileWith('{"a":null}', 0), /a: an entry with dtype.*: null/],
    [
      "a shape that is not whole",
      fileWith(entry("[0.5]", "[0,2]"), 2),
      /a shape of whole numbers.*: \[0.5\]/,
    ],
    ["a shape below 0", fileWith(entry("[-1,-1]", "[0,4]"), 4), /a shape of whole numbers.*: \[-1, -1\]/],
    ["a number too large to hold", fileWith(entry("[1e999]", "[0,4]"), 4), /whole numbers.*: \[Infinity\]/],
    ["offsets in the wrong order", fileWith(entry("[1]", "[4,0]"), 4), /offsets in order/],
    ["nine dimensions", fileWith(entry("[1,1,1,1,1,1,1,1,1]", "[0,4]"), 4), /a shape of whole numbers/],
    ["a header that begins with a mark of its encoding", fileWith("\ufeff{}", 0), /begins with \{/],
    ["a header in another encoding", Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe), /header in UTF-8/],
    [
      "values nested too deep to print",
      fileWith(`{"a":{"dtype":"F32","shape":${"[".repeat(200_000)}${"]".repeat(200_000)}}}`, 0),
      /a shape of whole numbers/,
    ],
    [
      "a header of more than a million bytes",
      fileWith(`{"a":"${"x".repeat(2 ** 20)}"}`, 0),
      /at most 1048576/,
    ],
    ["metadata that is not text", fileWith('{"__metadata__":{"n":1}}', 0), /__metadata__\.n to be a text/],
    ["no header at all", new Uint8Array(3), /8 bytes of header length/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readSafetensors(bytes, "w.safetensors")).toThrow(FormatError);
    expect(() => readSafetensors(bytes, "w.safetensors")).toThrow(message);
  });

  it("reads a long text in the metadata", () => {
    const card = "x".repeat(2 ** 20 - 100);
    expect(readSafetensors(writeSafetensors([], { card })).metadata).toEqual({ card });
  });

  it("reads tensors listed in another order than they lie in", () => {
    const header =
      '{"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}';
    const file = fileWith(header, 8);
    file.set([0, 0, 128, 63, 0, 0, 0, 64], file.length - 8);
    expect(readSafetensors(file).tensors).toEqual([
      { name: "a", shape: [1], data: Float32Array.of(1) },
      { name: "b", shape: [1], data: Float32Array.of(2) },
    ]);
  });

  it.each([
    ["two tensors of one name", [tensors[0], tensors[0]], "tensors must have different names: dense1.weight"],
    [
      "the name of the metadata",
      [{ ...tensors[0], name: "__metadata__" }],
      "tensors must have different names: __metadata__",
    ],
    ["a shape that does not fit", [{ ...tensors[0], shape: [2, 2] }], "dense1.weight must have 4 numbers: 6"],
  ])("does not write %s", (_, made, message) => {
    expect(() => writeSafetensors(made)).toThrow(message);
  });

  it("refuses or reads any mutated file, and throws nothing but a FormatError", () => {
    const file = writeSafetensors(tensors);
    const change = fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(file.length), (changes, cut) => {
        const bytes = file.slice(0, cut % 3 === 0 ? cut : file.length);
        for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
        try {
          const { tensors: read } = readSafetensors(bytes);
          expect(read.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThanOrEqual(file.length / 4);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reads back any tensors", () => {
    const tensor = fc.record({
      name: fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== "__metadata__"),
      data: fc.float32Array({ maxLength: 9 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(tensor, { selector: ({ name }) => name, maxLength: 5 }), (made) => {
        const written = made.map(({ name, data }) => ({ name, shape: [data.length], data }));
        const { tensors: read } = readSafetensors(writeSafetensors(written));
        expect(new Map(read.map(({ name, data }) => [name, data]))).toEqual(
          new Map(written.map(({ name, data }) => [name, data])),
        );
      }),
    );
  });
});
