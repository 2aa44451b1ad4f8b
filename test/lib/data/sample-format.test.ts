import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { sampleFormat } from "../../../src/lib/data/sample-format.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("sampleFormat", () => {
  it.each([
    ["npy", Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0), "a"],
    ["npz", bytesOf("PK\u0003\u0004"), "a"],
    ["idx-images", Uint8Array.of(0, 0, 8, 3, 0), "a"],
    ["idx-labels", Uint8Array.of(0, 0, 8, 1, 0), "a"],
    ["pack", bytesOf("HDNPACK1"), "a"],
    ["drawings", bytesOf('{"word"'), "a"],
    ["csv", bytesOf("46,0,0,0"), "a"],
    ["csv", bytesOf('"46";0'), "a"],
    ["csv", bytesOf("sep=;"), "a"],
    ["csv", bytesOf("label\tp1"), "a (1).tsv"],
    ["drawings", bytesOf(' [{"word"'), "a"],
    ["drawings", bytesOf('\ufeff\n{"word"'), "a"],
    ["mapping", bytesOf("0 48\n1 49\n"), "a"],
    ["mapping", bytesOf("1\t65\t97\r\n\r\n"), "names.txt"],
    ["csv", bytesOf("label,p1"), "a.csv"],
    ["csv", bytesOf("label,p1"), "A.CSV.gz"],
  ])("tells %s", (format, bytes, file) => {
    expect(sampleFormat(bytes, file)).toBe(format);
  });

  it.each([
    ["an empty file", new Uint8Array(0), "a.csv", /at byte 0: end of file/],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      "a.png",
      /at byte 0: 89 50 4e 47 0d 0a. It looks like a picture.*np.save/,
    ],
    [
      "a text",
      bytesOf("hello"),
      "a.txt",
      /^a.txt: expected samples: \.npy, \.npz, \.csv, \.ndjson, IDX images/,
    ],
  ])("lists what can be read when it is given %s", (_, bytes, file, message) => {
    expect(() => sampleFormat(bytes, file)).toThrow(FormatError);
    expect(() => sampleFormat(bytes, file)).toThrow(message);
  });
});
