import { readFileSync } from "node:fs";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { bitmapFile, pathOf } from "../../site/data/sample-files.js";
import { readNpyLayout } from "../lib/data/npy.js";
import { writeNpyHeader } from "../lib/data/write-npy.js";

/** Drawings behind the header. */
const drawings = 2;

process.stdout.write(await startOfFile());

/** The beginning of a real file; without one, of a file in the same format with the stand-in's drawings. */
async function startOfFile(): Promise<Uint8Array> {
  const { folder } = locateSamples("doodles");
  if (folder === undefined) {
    const { pixels, labels } = await loadSamples("doodles");
    return Buffer.concat([writeNpyHeader(labels.length), pixels.subarray(0, drawings * 784)]);
  }
  const name = bitmapFile("clock");
  const bytes = readFileSync(pathOf(folder, name));
  const { cols, dataOffset } = readNpyLayout(bytes, name);
  return bytes.subarray(0, dataOffset + drawings * cols);
}
