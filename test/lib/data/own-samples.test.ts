import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npyFile, zipFile } from "../../../bin/check/written-files.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { gzip } from "../../../src/lib/data/gzip.js";
import { readOwnSamples } from "../../../src/lib/data/own-samples.js";
import { writePack } from "../../../src/lib/data/pack.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { transposeEach } from "../../../src/lib/data/transpose-each.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { mutated } from "./mutated.js";

const folder = process.env.WORKBOOK_DATA;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Two pictures with empty borders: one whose level rises from pixel to pixel, one with a single pixel of ink. */
const pixels = Uint8Array.from({ length: 2 * 784 }, (_, k) =>
  k < 784 ? (k > 56 && k < 700 ? k % 256 : 0) : k === 900 ? 255 : 0,
);
const first = [...pixels.subarray(0, 784)];
const npy = npyFile("|u1", [2, 784], pixels);
const npz = zipFile([
  { name: "arr_0.npy", data: npy, deflated: true },
  { name: "arr_1.npy", data: npyFile("|u1", [2], Uint8Array.of(46, 3)) },
]);
const csv = bytesOf([`46,${pixels.slice(0, 784).join()}`, `3,${pixels.slice(784).join()}`].join("\n"));
const idxImages = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28, ...pixels);
const idxLabels = { name: "l", bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 46, 3) };
const mapping = {
  name: "mapping.txt",
  bytes: bytesOf(characterClasses.map((letter, k) => `${k} ${letter.charCodeAt(0)}\n`).join("")),
};
const dash: Drawing = [
  [
    [0, 255],
    [0, 40],
  ],
];
const line = (word: string, drawing: unknown = dash) =>
  `${JSON.stringify({ word, key_id: "1", recognized: true, drawing })}\n`;
const drawings = bytesOf(line("dash") + line("dot", [[[3], [4]]]) + line("dash"));

function expectWhole({ pixels, labels, classes, width, height }: Dataset): void {
  expect(pixels.length).toBe(labels.length * width * height);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.every((label) => label < classes.length)).toBe(true);
}

describe("readOwnSamples", () => {
  it("reads .npy as one class, named after the file", async () => {
    const read = await readOwnSamples(npy, "alarm clock.npy");
    expect(read).toMatchObject({ origin: "own", title: "alarm clock", classes: ["alarm clock"], width: 28 });
    expect(read.source).toMatch(/alarm clock\.npy/);
    expect([...read.labels]).toEqual([0, 0]);
    expect([...read.pixels]).toEqual([...pixels]);
  });

  it.each([
    ["npz", npz, "d.npz", {}],
    ["csv", csv, "d.csv", {}],
    ["IDX with labels", idxImages, "images", { labels: idxLabels }],
  ])("reads %s, and calls its labels by their numbers", async (_, bytes, file, options) => {
    const read = await readOwnSamples(bytes, file, options);
    expect(read.classes).toEqual(["3", "46"]);
    expect([...read.labels]).toEqual([1, 0]);
    expect([...read.pixels.subarray(0, 784)]).toEqual(first);
  });

  it.each([
    ["a mapping is there", "d.csv", { mapping }],
    ["they are those of EMNIST Balanced", "emnist-balanced-test.csv", {}],
  ])("calls labels by their characters where %s", async (_, file, options) => {
    const read = await readOwnSamples(csv, file, options);
    expect(read.classes).toEqual(characterClasses);
    expect([...read.labels]).toEqual([46, 3]);
  });

  it("turns EMNIST's pictures upright, and others where it is told to", async () => {
    const upright = await readOwnSamples(idxImages, "emnist-images-idx3-ubyte");
    expect(upright.pixels[1 * 28 + 2]).toBe(2 * 28 + 1);
    expect((await readOwnSamples(csv, "d.csv", { transposed: true })).pixels).toEqual(upright.pixels);
    expect([...(await readOwnSamples(idxImages, "train-images")).pixels.subarray(0, 784)]).toEqual(first);
  });

  it.each([
    ["letters", [1, 26], ["A", "Z"]],
    ["byclass", [36, 61], ["a", "z"]],
    ["digits", [0, 9], ["0", "9"]],
    ["bymerge", [46, 10], ["t", "A"]],
  ])("knows the characters of EMNIST %s without its mapping", async (split, labels, words) => {
    const file = { name: "l", bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, ...labels) };
    const read = await readOwnSamples(idxImages, `emnist-${split}-train-images-idx3-ubyte`, { labels: file });
    expect(Array.from(read.labels, (label) => read.classes[label])).toEqual(words);
  });

  it("turns characters upright that lie as EMNIST's do, whatever the file is called, and leaves those that stand", async () => {
    const { pixels, labels } = standIn("characters", 2, seededRandom(3));
    const archive = (images: Uint8Array) =>
      zipFile([
        { name: "X.npy", data: npyFile("|u1", [94, 784], images) },
        { name: "y.npy", data: npyFile("|u1", [94], labels) },
      ]);
    const lying = transposeEach(pixels, 28);
    for (const name of ["some.npz", "emnist-balanced.npz"]) {
      expect(Buffer.compare((await readOwnSamples(archive(lying), name)).pixels, pixels)).toBe(0);
      expect(Buffer.compare((await readOwnSamples(archive(pixels), name)).pixels, pixels)).toBe(0);
    }
    const told = await readOwnSamples(archive(lying), "some.npz", { transposed: false });
    expect(Buffer.compare(told.pixels, lying)).toBe(0);
  });

  it("draws strokes, a class for each word", async () => {
    const read = await readOwnSamples(drawings, "mixed.ndjson");
    expect(read.classes).toEqual(["dash", "dot"]);
    expect([...read.labels]).toEqual([0, 1, 0]);
    expect(read.pixels.subarray(0, 784)).toEqual(rasterise(dash));
    expect((await readOwnSamples(drawings, "mixed.ndjson", { limit: 1 })).labels).toHaveLength(1);
  });

  it("simplifies raw strokes before it draws them", async () => {
    const raw = line("dash", [
      [
        [1000, 1510],
        [70, 150],
        [0, 900],
      ],
    ]);
    expect((await readOwnSamples(bytesOf(raw), "raw.ndjson")).pixels).toEqual(rasterise(dash));
  });

  it("reads a pack, and lets the stand-in stay what it is", async () => {
    const own = await readOwnSamples(npy, "a.npy");
    expect(await readOwnSamples(await writePack({ ...own, origin: "cache" }), "p")).toEqual(own);
    const standIn = { ...own, origin: "stand-in" } as const;
    expect(await readOwnSamples(await writePack(standIn), "p")).toEqual(standIn);
  });

  it.each([
    ["a.npy.gz", npy, {}],
    ["d.npz.gz", npz, {}],
    ["d.csv.gz", csv, {}],
    ["mixed.ndjson.gz", drawings, {}],
    ["images.gz", idxImages, { labels: { name: "l.gz", bytes: idxLabels.bytes } }],
  ])("reads %s, gzipped, as it reads it plain", async (file, bytes, options) => {
    const plain = await readOwnSamples(bytes, file, options);
    expect(await readOwnSamples(await gzip(bytes), file, options)).toEqual(plain);
  });

  it.each([
    ["a picture", Uint8Array.of(0x89, 0x50), "a.png", {}, /a.png: expected samples: .npy, .npz, .csv/],
    [
      "no rows",
      npyFile("|u1", [0, 784], new Uint8Array(0)),
      "a.npy",
      {},
      /at least one picture at byte \d+: none/,
    ],
    ["no lines", bytesOf("{"), "a.ndjson", {}, /a JSON object in line 1/],
    [
      "labels that are none",
      idxImages,
      "i",
      { labels: { name: "l", bytes: csv } },
      /l: expected labels alone at byte 0: something else/,
    ],
    ["labels alone", idxLabels.bytes, "l", {}, /images, to which labels can be added/],
    [
      "labels too few",
      idxImages,
      "i",
      { labels: { name: "l", bytes: Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 1, 9) } },
      /l: expected 2 labels/,
    ],
    ["a broken gzip", Uint8Array.of(0x1f, 0x8b, 1), "a.gz", {}, /a.gz: expected a whole gzip stream/],
    [
      "a label that the mapping lacks",
      bytesOf(`47,${first.join()}`),
      "d.csv",
      { mapping },
      /labels from 0 to 46, which have names at byte 0: 47 for picture 0/,
    ],
    [
      "too many words",
      bytesOf(Array.from({ length: 257 }, (_, k) => line(`word ${k}`, [[[1], [1]]])).join("")),
      "w.ndjson",
      {},
      /at most 256 different words at byte 0: 257/,
    ],
  ])("refuses %s", async (_, bytes, file, options, message) => {
    await expect(readOwnSamples(bytes, file, options)).rejects.toThrow(message);
  });

  it("refuses a pack with pictures of another size", async () => {
    const own = await readOwnSamples(npy, "a.npy");
    const pack = await writePack({ ...own, width: 14, height: 56 });
    await expect(readOwnSamples(pack, "p")).rejects.toThrow(/pictures of 28 × 28 pixels at byte 0: 14 × 56/);
  });

  it.each([
    ["npy", npy],
    ["npz", npz],
    ["csv", csv],
    ["ndjson", drawings],
    ["IDX", idxImages],
  ])("reads a mutated %s whole or throws an error that says why", async (_, file) => {
    await fc.assert(
      fc.asyncProperty(mutated(file), async (bytes) => {
        const read = await readOwnSamples(bytes, "a").catch((error: unknown) => {
          expect(error).toBeInstanceOf(RangeError);
          return undefined;
        });
        if (read) expectWhole(read);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(!folder)("the files of WORKBOOK_DATA", () => {
  const read = (name: string) => readFileSync(join(folder ?? "", name));

  it("are read as a reader's own, and their strokes are drawn as bitmaps that are there too", async () => {
    const bitmaps = await readOwnSamples(read("quickdraw/bucket.npy"), "bucket.npy");
    const strokes = await readOwnSamples(read("quickdraw-strokes/bucket.ndjson"), "bucket.ndjson", {
      limit: 5,
    });
    expect(strokes.classes).toEqual(bitmaps.classes);
    for (let n = 0; n < 5; n++) {
      const picture = strokes.pixels.subarray(n * 784, (n + 1) * 784);
      expect(leastDifference(picture, bitmaps.pixels)).toBeLessThan(2);
    }
  });

  it("hold EMNIST's test characters with their labels", async () => {
    const name = "emnist/emnist-balanced-test-images-idx3-ubyte.gz";
    const labels = { name: "labels", bytes: read(name.replace("images-idx3", "labels-idx1")) };
    const dataset = await readOwnSamples(read(name), name, { labels });
    expectWhole(dataset);
    expect(dataset.classes).toEqual(characterClasses);
  });
});

/** The mean difference per pixel from the picture that is nearest. */
function leastDifference(picture: Uint8Array, others: Uint8Array): number {
  let least = Infinity;
  for (let start = 0; start < others.length; start += 784) {
    let sum = 0;
    for (let k = 0; k < 784; k++) sum += Math.abs(picture[k] - others[start + k]);
    least = Math.min(least, sum / 784);
  }
  return least;
}
