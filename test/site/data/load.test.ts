import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadSamples } from "../../../site/data/load.js";
import type { Source } from "../../../site/data/locate.js";
import { emnistFilesOf } from "../../../site/data/sample-files.js";
import { characterClasses, doodleClasses } from "../../../src/lib/data/sample-sets.js";

const emnistFiles = emnistFilesOf("balanced");

let folder = "";
let source: Source;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
  for (const name of ["quickdraw", "emnist"]) mkdirSync(join(folder, name));
  source = { origin: "folder", folder, description: "" };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An official file of `rows` pictures, every pixel `level`. */
function npyFile(rows: number, level: number): Uint8Array {
  const header = `{'descr': '|u1', 'fortran_order': False, 'shape': (${rows}, 784), }\n`;
  const bytes = new Uint8Array(10 + header.length + rows * 784).fill(level);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  bytes.set(new TextEncoder().encode(header), 10);
  return bytes;
}

function fillDoodles(): void {
  for (const [label, name] of doodleClasses.entries()) {
    writeFileSync(join(folder, "quickdraw", `${name}.npy`), npyFile(label + 1, 10 * label));
  }
}

/** Gzipped IDX: as many images as labels, the ink of each its label, in the first column of the file alone. */
function fillCharacters(train: readonly number[], test: readonly number[], mapping = characterClasses): void {
  const put = (file: string, bytes: number[]) =>
    writeFileSync(join(folder, file), gzipSync(Uint8Array.from(bytes)));
  for (const [labels, imageFile, labelFile] of [
    [train, emnistFiles.trainImages, emnistFiles.trainLabels],
    [test, emnistFiles.testImages, emnistFiles.testLabels],
  ] as const) {
    const image = (label: number) => Array.from({ length: 784 }, (_, k) => (k % 28 === 0 ? label : 0));
    put(labelFile, [0, 0, 8, 1, 0, 0, 0, labels.length, ...labels]);
    put(imageFile, [0, 0, 8, 3, 0, 0, 0, labels.length, 0, 0, 0, 28, 0, 0, 0, 28, ...labels.flatMap(image)]);
  }
  const lines = mapping.map((character, label) => `${label} ${character.charCodeAt(0)}\n`);
  writeFileSync(join(folder, emnistFiles.mapping), lines.join(""));
}

describe("loadSamples", () => {
  it("reads the classes of a Quick, Draw! set one after another", async () => {
    fillDoodles();
    const { labels, pixels, origin, testFrom } = await loadSamples("doodles", source);
    expect(origin).toBe("folder");
    expect([...labels]).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4]);
    expect(labels.every((label, row) => pixels[row * 784 + 783] === 10 * label)).toBe(true);
    expect(testFrom).toBeUndefined();
  });

  it("reads EMNIST upright, NIST's test rows after the training rows", async () => {
    fillCharacters([46, 1, 2], [7]);
    const { labels, pixels, classes, testFrom } = await loadSamples("characters", source);
    expect([...labels]).toEqual([46, 1, 2, 7]);
    expect(testFrom).toBe(3);
    expect(classes[46]).toBe("t");
    expect(pixels.slice(0, 29)).toEqual(Uint8Array.from([...Array<number>(28).fill(46), 0]));
  });

  it("names the file that is not what it should be", async () => {
    fillDoodles();
    writeFileSync(join(folder, "quickdraw", "clock.npy"), "<html>log in</html>");
    await expect(loadSamples("doodles", source)).rejects.toThrow(
      /clock\.npy: expected magic .* at byte 0: 3c 68/,
    );
    fillCharacters([1], [1]);
    writeFileSync(join(folder, emnistFiles.testLabels), "<html>");
    await expect(loadSamples("characters", source)).rejects.toThrow(
      /test-labels-idx1-ubyte\.gz: expected a whole/,
    );
  });

  it("refuses labels that mean other characters", async () => {
    fillCharacters([1], [1], [..."1023456789"].concat(characterClasses.slice(10)));
    await expect(loadSamples("characters", source)).rejects.toThrow("expected 0 for label 0 at byte 0: 1");
  });

  it("draws the stand-in where no folder is known", async () => {
    const { origin, labels } = await loadSamples(
      "doodles",
      { origin: "stand-in", description: "" },
      { perClass: 3 },
    );
    expect(origin).toBe("stand-in");
    expect(labels.length).toBe(15);
  });
});
