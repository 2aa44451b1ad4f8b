import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { gunzipFile } from "../../../src/lib/data/gunzip-file.js";
import { gzip } from "../../../src/lib/data/gzip.js";

describe("gunzipFile", () => {
  it("undoes gzip", async () => {
    expect([...(await gunzipFile(await gzip(Uint8Array.of(1, 2, 3)), "a.gz"))]).toEqual([1, 2, 3]);
  });

  it("undoes gzip of more than comes in one piece, into an array that is no longer", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, k) => (k * k) >> 5);
    const unpacked = await gunzipFile(await gzip(bytes), "a.gz");
    expect(unpacked).toEqual(bytes);
    expect(unpacked.buffer.byteLength).toBe(bytes.length);
  });

  it.each([
    ["what is no gzip", async () => Uint8Array.of(1, 2, 3)],
    ["a cut file", async () => (await gzip(new Uint8Array(99))).subarray(0, 12)],
  ])("refuses %s and names the file", async (_, make) => {
    const bytes = await make();
    await expect(gunzipFile(bytes, "a.gz")).rejects.toThrow(FormatError);
    await expect(gunzipFile(bytes, "a.gz")).rejects.toThrow(
      `a.gz: expected a whole gzip stream at byte ${bytes.length}`,
    );
  });
});
