import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { gunzip, gzip } from "../../../src/lib/data/gzip.js";
import { readPack, writePack } from "../../../src/lib/data/pack.js";

const dataset: Dataset = {
  title: "Two by two",
  origin: "stand-in",
  source: "A test.",
  licence: "MIT",
  classes: ["dot", "dash"],
  width: 2,
  height: 2,
  labels: Uint8Array.of(0, 1, 1),
  pixels: Uint8Array.of(255, 0, 0, 0, 0, 9, 9, 0, 7, 7, 0, 0),
};

describe("readPack", () => {
  it.each([1, 2, 3, 8])("reads back in the old order what was written in %i slices", async (slices) => {
    const labelled = { ...dataset, testFrom: 2 };
    expect(await readPack(await writePack(labelled, slices))).toEqual(labelled);
  });

  it("reads back what was written", async () => {
    expect(await readPack(await writePack(dataset))).toEqual(dataset);
  });

  it.each(["folder", "cache", "stand-in", "own"] as const)("keeps the origin %s", async (origin) => {
    expect((await readPack(await writePack({ ...dataset, origin }))).origin).toBe(origin);
  });

  it("keeps whose way its pictures were made in", async () => {
    const { convention } = await readPack(await writePack({ ...dataset, convention: "emnist" }));
    expect(convention).toBe("emnist");
  });

  it("refuses a way that it does not know", async () => {
    const packed = await gunzip(await writePack({ ...dataset, convention: "emnist" }));
    const other = new TextDecoder("latin1").decode(packed).replace("emnist", "unlist");
    const bytes = Uint8Array.from(other, (letter) => letter.charCodeAt(0));
    await expect(readPack(await gzip(bytes), "p")).rejects.toThrow(
      'p: expected a convention, one of emnist, quick-draw at byte 12: "unlist"',
    );
  });

  it.each([
    [
      "an HTML page",
      new TextEncoder().encode("<html>log in</html>"),
      "p: expected gzip's magic 1f 8b at byte 0: 3c 68",
    ],
    ["nothing", new Uint8Array(0), "p: expected gzip's magic 1f 8b at byte 0: end of file"],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(readPack(bytes, "p")).rejects.toThrow(message);
  });

  it("refuses a cut file", async () => {
    const packed = await writePack(dataset);
    await expect(readPack(packed.subarray(0, packed.length - 12), "p")).rejects.toThrow(
      /a whole gzip stream/,
    );
  });

  it.each([
    ["a label that is no class", { labels: Uint8Array.of(0, 2, 1) }, /a label below 2/],
    ["a picture too few", { pixels: dataset.pixels.subarray(0, 8) }, /bytes for 3 pictures/],
    ["a picture too many", { pixels: new Uint8Array(16) }, /bytes for 3 pictures/],
    ["no class names", { classes: [] }, /1 to 256 class names/],
    ["a width of 0", { width: 0 }, /a width from 1 to 4096/],
  ])("refuses %s", async (_, change, message) => {
    const packed = await writePack({ ...dataset, ...change });
    await expect(readPack(packed, "p")).rejects.toThrow(FormatError);
    await expect(readPack(packed, "p")).rejects.toThrow(message);
  });

  it("reads a mutated file or throws a FormatError, nothing else", async () => {
    const plain = await gunzip(await writePack(dataset));
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = plain.slice();
        bytes[at] = byte;
        try {
          const { labels, pixels, width, height } = await readPack(await gzip(bytes));
          expect(pixels.length).toBe(labels.length * width * height);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
