import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readNpz } from "../../../src/lib/data/npz.js";
import golden from "../../golden/npz.json" with { type: "json" };
import { mutated } from "./mutated.js";
import { npyFile } from "./npy-file.js";
import { zipFile } from "./zip-file.js";

const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const labels = new Uint8Array(Int32Array.of(3, 46).buffer);
const imageFile = { name: "arr_0.npy", data: npyFile("|u1", [2, 4], pixels) };
const labelFile = { name: "arr_1.npy", data: npyFile("<i4", [2], labels) };

describe("readNpz", () => {
  it.each(["stored", "deflated"] as const)("reads an archive that NumPy wrote, %s", async (name) => {
    const { images, labels } = await readNpz(Buffer.from(golden[name], "base64"), "d.npz");
    expect([...images.data]).toEqual(Array.from({ length: 1568 }, (_, k) => k % 251));
    expect([...labels]).toEqual([3, 46]);
  });

  it.each([
    ["stored members", [imageFile, labelFile]],
    ["deflated members", [imageFile, labelFile].map((member) => ({ ...member, deflated: true }))],
    ["members in another order, and others", [labelFile, { name: "arr_2.npy", data: pixels }, imageFile]],
    ["images of rows and columns", [{ ...imageFile, data: npyFile("|u1", [2, 2, 2], pixels) }, labelFile]],
    ["labels in a column", [imageFile, { ...labelFile, data: npyFile("<i4", [2, 1], labels) }]],
  ])("reads %s", async (_, members) => {
    const read = await readNpz(zipFile(members), "d.npz", 2);
    expect([...read.images.data]).toEqual([...pixels]);
    expect([read.images.rows, read.images.cols]).toEqual([2, 4]);
    expect([...read.labels]).toEqual([3, 46]);
  });

  it.each([
    ["nothing", new Uint8Array(0), /a zip archive at byte 0/],
    ["a text", new TextEncoder().encode("<!doctype html>"), /d.npz: expected a zip archive at byte 0/],
    [
      "an archive without labels",
      zipFile([imageFile]),
      "d.npz: expected a member arr_1.npy at byte 0: arr_0.npy",
    ],
    ["an empty archive", zipFile([]), "d.npz: expected a member arr_0.npy at byte 0: nothing"],
    [
      "pictures of another size",
      zipFile([{ ...imageFile, data: npyFile("|u1", [1, 8], pixels) }, labelFile]),
      "d.npz/arr_0.npy: expected shape (N, 4) or (N, 2, 2) at byte 10: (1, 8)",
    ],
    [
      "a label too few",
      zipFile([imageFile, { ...labelFile, data: npyFile("|u1", [1], Uint8Array.of(1)) }]),
      "d.npz/arr_1.npy: expected shape (2), a label for each image at byte 10: (1)",
    ],
    [
      "a label above 255",
      zipFile([imageFile, { ...labelFile, data: npyFile("<u2", [2], Uint8Array.of(0, 1, 0, 0)) }]),
      /d.npz\/arr_1.npy: expected a label from 0 to 255 at byte \d+: 256/,
    ],
    [
      "images of floats",
      zipFile([{ ...imageFile, data: npyFile("<f8", [1, 4], new Uint8Array(32)) }, labelFile]),
      /d.npz\/arr_0.npy: expected whole numbers .*: <f8/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(readNpz(bytes, "d.npz", 2)).rejects.toThrow(FormatError);
    await expect(readNpz(bytes, "d.npz", 2)).rejects.toThrow(message);
  });

  it("refuses a member that grows beyond what the archive says of it", async () => {
    const bytes = zipFile([{ ...imageFile, deflated: true }, labelFile]);
    const sizeInDirectory = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1") + 24;
    bytes[sizeInDirectory] -= 1;
    await expect(readNpz(bytes, "d.npz", 2)).rejects.toThrow(/a whole member of a zip archive/);
    bytes[sizeInDirectory + 3] = 0xff;
    await expect(readNpz(bytes, "d.npz", 2)).rejects.toThrow(/at most 536870912 bytes at byte 0: \d{10}/);
  });

  it.each([false, true])("reads a mutated file or throws a FormatError, deflated: %s", async (deflated) => {
    const file = zipFile([imageFile, labelFile].map((member) => ({ ...member, deflated })));
    await fc.assert(
      fc.asyncProperty(mutated(file), async (bytes) => {
        try {
          const read = await readNpz(bytes, "d.npz", 2);
          expect(read.images.data.length).toBe(4 * read.labels.length);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
