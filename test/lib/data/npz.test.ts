import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npyFile, somePictures, zipFile } from "../../../bin/check/written-files.js";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { readNpyArray, readNpz } from "../../../src/lib/data/npz.js";
import golden from "../../golden/npz.json" with { type: "json" };
import { mutated } from "./mutated.js";

const pixels = somePictures(2);
const more = somePictures(3);
const images = npyFile("|u1", [2, 784], pixels);
const labels = npyFile("<i4", [2], new Uint8Array(Int32Array.of(3, 46).buffer));
const moreImages = npyFile("|u1", [3, 28, 28], more);
const moreLabels = npyFile("|u1", [3, 1], Uint8Array.of(5, 6, 7));
const named = (members: Readonly<Record<string, Uint8Array>>, deflated = false) =>
  zipFile(Object.entries(members).map(([name, data]) => ({ name: `${name}.npy`, data, deflated })));
const read = (members: Readonly<Record<string, Uint8Array>>) => readNpz(named(members), "d.npz");

describe("readNpz", () => {
  it.each(["stored", "deflated"] as const)("reads an archive that NumPy wrote, %s", async (name) => {
    const { images, labels } = await readNpz(Buffer.from(golden[name], "base64"), "d.npz");
    expect([...(images?.data ?? [])]).toEqual(Array.from({ length: 1568 }, (_, k) => k % 251));
    expect([...(labels ?? [])]).toEqual([3, 46]);
  });

  it.each([
    ["arr_0", "arr_1"],
    ["x_train", "y_train"],
    ["images", "labels"],
    ["X", "y"],
    ["train_images", "train_labels"],
    ["data", "target"],
  ])("reads %s and %s, in whichever order they come", async (x, y) => {
    for (const members of [
      { [x]: images, [y]: labels },
      { [y]: labels, [x]: images },
    ]) {
      const found = await read(members);
      expect([...(found.images?.data ?? [])]).toEqual([...pixels]);
      expect([...(found.labels ?? [])]).toEqual([3, 46]);
    }
  });

  it("reads the training part first, then the test part, each with its own labels", async () => {
    const members = { x_test: images, x_train: moreImages, y_test: labels, y_train: moreLabels };
    const found = await read(members);
    expect([...(found.images?.data ?? [])]).toEqual([...more, ...pixels]);
    expect([...(found.labels ?? [])]).toEqual([5, 6, 7, 3, 46]);
    const same = await read({
      test_images: images,
      train_images: images,
      test_labels: npyFile("|u1", [2], Uint8Array.of(1, 2)),
      train_labels: labels,
    });
    expect([...(same.labels ?? [])]).toEqual([3, 46, 1, 2]);
  });

  it("reads pictures or labels alone, and passes over what is neither", async () => {
    expect(await read({ arr_0: images })).toEqual({ images: { rows: 2, cols: 784, data: pixels } });
    expect(await read({ arr_0: labels })).toEqual({ labels: Uint8Array.of(3, 46) });
    expect(
      (await read({ X: images, y: labels, names: npyFile("<U1", [2], new Uint8Array(8)) })).labels,
    ).toEqual(Uint8Array.of(3, 46));
  });

  it.each([
    ["nothing", new Uint8Array(0), /a zip archive with its directory/],
    ["a cut archive", named({ X: images }).subarray(0, 400), /may be cut short/],
    ["an empty archive", zipFile([]), /a zip archive of nothing/],
    [
      "an Excel workbook",
      zipFile([{ name: "xl/workbook.xml", data: pixels }]),
      /an Excel workbook. Save it as CSV/,
    ],
    [
      "a file of PyTorch",
      zipFile([{ name: "archive/data.pkl", data: pixels }]),
      /PyTorch, which can run code/,
    ],
    [
      "an archive of files",
      zipFile([{ name: "cat.png", data: pixels }]),
      /a zip archive of cat.png. Unpack it/,
    ],
    [
      "sketch-rnn's strokes",
      named({
        train: npyFile("|O", [2], pixels),
        valid: npyFile("|O", [2], pixels),
        test: npyFile("|O", [2], pixels),
      }),
      /sketch-rnn’s strokes.*as .ndjson/,
    ],
    ["other pickled objects", named({ arr_0: npyFile("|O", [2], pixels) }), /pickled: they can run code/],
    [
      "digits of 8 × 8",
      named({ data: npyFile("|u1", [2, 64], pixels.subarray(0, 128)), target: labels }),
      /8 × 8 digits of scikit-learn/,
    ],
    [
      "pictures in colour",
      named({ x: npyFile("|u1", [1, 14, 28, 4], pixels) }),
      /x \(1, 14, 28, 4\). Make the pictures grey/,
    ],
    [
      "a label too few",
      named({ X: moreImages, y: labels }),
      "a label for each of 3 pictures at byte 0: y (2)",
    ],
    ["two arrays of labels", named({ X: images, a: labels, b: labels }), /one array of labels for X.npy/],
    [
      "a label above 255",
      named({ X: images, y: npyFile("<u2", [2], Uint8Array.of(0, 1, 0, 0)) }),
      /d.npz\/y.npy: expected a label from 0 to 255 at byte \d+: 256/,
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(readNpz(bytes, "d.npz")).rejects.toThrow(FormatError);
    await expect(readNpz(bytes, "d.npz")).rejects.toThrow(message);
  });

  it.each([false, true])(
    "reads a mutated file as it was or throws a FormatError, deflated: %s",
    async (deflated) => {
      await fc.assert(
        fc.asyncProperty(mutated(named({ X: images, y: labels }, deflated)), async (bytes) => {
          try {
            const { images, labels } = await readNpz(bytes, "d.npz");
            expect(Buffer.compare(images?.data ?? Buffer.of(), pixels)).toBe(0);
            expect(labels).toEqual(Uint8Array.of(3, 46));
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe("readNpyArray", () => {
  it.each([[[2, 784]], [[2, 28, 28]], [[2, 28, 28, 1]], [[2, 1, 28, 28]]])(
    "knows pictures by their shape: %s",
    (shape) => {
      expect(readNpyArray(npyFile("|u1", shape, pixels), "a.npy").images?.data).toEqual(pixels);
    },
  );

  it.each([[[2]], [[2, 1]]])("knows labels by their shape: %s", (shape) => {
    expect(readNpyArray(npyFile("|u1", shape, Uint8Array.of(4, 5)), "a.npy")).toEqual({
      labels: Uint8Array.of(4, 5),
    });
  });

  it("says what a shape looks like that is neither", () => {
    expect(() => readNpyArray(npyFile("|u1", [2, 8, 8], pixels.subarray(0, 128)), "a.npy")).toThrow(
      /\(2, 8, 8\).*8 × 8 digits/,
    );
  });
});
