import { describe, expect, it } from "vitest";
import { npyFile, zipFile } from "../../../../bin/check/written-files.js";
import { characterClasses } from "../../../../src/lib/data/sample-sets.js";
import { writeNpyHeader } from "../../../../src/lib/data/write-npy.js";
import { readBroughtFiles } from "../../../../src/lib/labs/teach/brought-files.js";
import { writeCollectionFile } from "../../../../src/lib/labs/teach/collection-file.js";
import { lines } from "./samples.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const pictures = (count: number) => Uint8Array.from({ length: count * 784 }, (_, k) => k % 251);

function joined(head: Uint8Array, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + data.length);
  bytes.set(head);
  bytes.set(data, head.length);
  return bytes;
}

function idx(magic: number, shape: readonly number[], data: Uint8Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  for (const [k, size] of [magic, ...shape].entries()) view.setUint32(4 * k, size);
  return joined(new Uint8Array(view.buffer), data);
}

const images = { name: "own-images-idx3-ubyte", bytes: idx(0x803, [3, 28, 28], pictures(3)) };
const labels = { name: "own-labels-idx1-ubyte", bytes: idx(0x801, [3], Uint8Array.from([0, 1, 1])) };

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const wordsOf = async (...files: Parameters<typeof readBroughtFiles>[0]) =>
  (await readBroughtFiles(files, 10)).drawings.map(({ word }) => word);

describe("files that a reader brought along", () => {
  it("are drawings of one class each, named after the file", async () => {
    const cats = { name: "cat.npy", bytes: joined(writeNpyHeader(2), pictures(2)) };
    expect(await wordsOf(cats, { ...cats, name: "dog.npy" })).toEqual(["cat", "cat", "dog", "dog"]);
  });

  it("are images with their labels, and with the names that a mapping gives them", async () => {
    expect(await wordsOf(images, labels)).toEqual(["0", "1", "1"]);
    const lines = Array.from(
      { length: 47 },
      (_, label) => `${label} ${characterClasses[46 - label].charCodeAt(0)}\n`,
    );
    const mapping = { name: "own-mapping.txt", bytes: bytesOf(lines.join("")) };
    expect(await wordsOf(labels, mapping, images)).toEqual(["t", "r", "r"]);
  });

  it("may be gzipped", async () => {
    const bytes = await gzipped(writeCollectionFile(lines(2)));
    expect(await wordsOf({ name: "own.ndjson.gz", bytes })).toEqual([
      "lying",
      "standing",
      "lying",
      "standing",
    ]);
  });

  it("give so many of each class, and say how many were left", async () => {
    const file = { name: "own.ndjson", bytes: writeCollectionFile(lines(5)) };
    const { drawings, left } = await readBroughtFiles([file], 2);
    expect(drawings.map(({ word }) => word)).toEqual(["lying", "standing", "lying", "standing"]);
    expect(left).toBe(6);
  });

  it.each([
    ["labels alone", [labels], "one file of images beside one of labels"],
    ["labels of two", [images, images, labels], "2 of images and 1 of labels"],
    ["what is none of them", [{ name: "x.bin", bytes: bytesOf("\u0001\u0002") }], "x.bin: expected samples"],
    ["an empty file", [{ name: "x.npy", bytes: new Uint8Array(0) }], "x.npy"],
    ["one bad among good ones", [images, { name: "y.npy", bytes: bytesOf("\u0093NUMPY") }], "y.npy"],
  ])("are refused whole with their reason: %s", async (_, files, message) => {
    await expect(readBroughtFiles(files, 10)).rejects.toThrow(message);
  });

  it("take the first of each class of a file that is larger than a collection", async () => {
    const line = '{"word":"cat","key_id":"1","recognized":true,"drawing":[[[0,9],[0,9]]]}\n';
    const { drawings, left, roomForEach } = await readBroughtFiles(
      [{ name: "many.ndjson", bytes: bytesOf(line.repeat(5001)) }],
      100,
    );
    expect([drawings.length, left, roomForEach]).toEqual([100, 4901, undefined]);
  });

  it("are so many of each class that all find room, which is said", async () => {
    const shape = [62 * 100, 28, 28];
    const many = { name: "byclass-images", bytes: idx(0x803, shape, pictures(6200)) };
    const names = {
      name: "byclass-labels",
      bytes: idx(
        0x801,
        [6200],
        Uint8Array.from({ length: 6200 }, (_, k) => k % 62),
      ),
    };
    const { drawings, left, roomForEach } = await readBroughtFiles([many, names], 100);
    expect([drawings.length, left, roomForEach]).toEqual([62 * 80, 62 * 20, 80]);
    expect((await readBroughtFiles([many, names], 100, 130)).roomForEach).toBe(2);
    await expect(readBroughtFiles([many, names], 100, 61)).rejects.toThrow(
      /room for a drawing of each class, 61 in all/,
    );
  });

  it("bring pictures and labels together that are arrays of two files, each part with its own", async () => {
    const array = (name: string, data: Uint8Array, shape: readonly number[]) =>
      zipFile([{ name, data: npyFile("|u1", shape, data), deflated: true }]);
    const imgs = { name: "kmnist-train-imgs.npz", bytes: array("arr_0.npy", pictures(2), [2, 28, 28]) };
    const lbls = { name: "kmnist-train-labels.npz", bytes: array("arr_0.npy", Uint8Array.of(4, 9), [2]) };
    expect(await wordsOf(lbls, imgs)).toEqual(["4", "9"]);
    const X = { name: "X.npy", bytes: npyFile("|u1", [2, 784], pictures(2)) };
    expect(await wordsOf(X, { name: "y.npy", bytes: npyFile("|u1", [2], Uint8Array.of(7, 8)) })).toEqual([
      "7",
      "8",
    ]);
    const test = { name: "kmnist-test-imgs.npz", bytes: array("arr_0.npy", pictures(1), [1, 28, 28]) };
    const testLabels = { name: "kmnist-test-labels.npz", bytes: array("arr_0.npy", Uint8Array.of(5), [1]) };
    expect(await wordsOf(testLabels, imgs, test, lbls)).toEqual(["4", "9", "5"]);
  });

  it("are named by a mapping that is known by what is in it, three columns from 1 on", async () => {
    const letters = Array.from({ length: 26 }, (_, k) => `${k + 1}\t${65 + k}\t${97 + k}\r\n`).join("");
    const mapping = { name: "names (1).txt", bytes: bytesOf(`${letters}\r\n`) };
    const ones = { ...labels, bytes: idx(0x801, [3], Uint8Array.from([1, 26, 2])) };
    expect(await wordsOf(images, ones, mapping)).toEqual(["A", "Z", "B"]);
    await expect(readBroughtFiles([mapping], 9)).rejects.toThrow("pictures beside a mapping");
  });

  it("refuses a number of drawings that is none", async () => {
    await expect(readBroughtFiles([images], 0)).rejects.toThrow("at least 1: 0");
    await expect(readBroughtFiles([images], Number.NaN)).rejects.toThrow("at least 1: NaN");
  });
});
