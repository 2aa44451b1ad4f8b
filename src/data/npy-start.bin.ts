import { closeSync, openSync, readSync } from "node:fs";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { bitmapFile, pathOf } from "../../site/data/sample-files.js";
import { writeNpyHeader } from "../lib/data/write-npy.js";

/** Bytes of the header as Google's files have it, and of two drawings. */
const length = 128 + 2 * 784;

process.stdout.write(await startOfFile());

/** The beginning of a real file; without one, of a file in the same format with the stand-in's drawings. */
async function startOfFile(): Promise<Uint8Array> {
  const { folder } = locateSamples("doodles");
  if (folder === undefined) {
    const { pixels, labels } = await loadSamples("doodles");
    const bytes = new Uint8Array(length);
    bytes.set(writeNpyHeader(labels.length, 784, 128));
    bytes.set(pixels.subarray(0, length - 128), 128);
    return bytes;
  }
  const bytes = new Uint8Array(length);
  const file = openSync(pathOf(folder, bitmapFile("clock")), "r");
  readSync(file, bytes, 0, length, 0);
  closeSync(file);
  return bytes;
}
