import { readFileSync } from "node:fs";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples, shownSet } from "../../site/data/locate.js";
import { bitmapFile, pathOf } from "../../site/data/sample-files.js";
import { readNpyLayout } from "../lib/data/npy.js";
import { writeNpyHeader } from "../lib/data/write-npy.js";

/** Label of the class whose file it is. */
const label = 2;
/** Drawings behind the header. */
const drawings = 2;

process.stdout.write(await startOfFile());

/** The beginning of a real file; without one, of a file in the same format with the drawings at hand. */
async function startOfFile(): Promise<Uint8Array> {
  const { folder } = locateSamples("doodles");
  if (folder === undefined) {
    const { pixels, labels } = await loadSamples("doodles");
    const start = labels.indexOf(label) * 784;
    return Buffer.concat([writeNpyHeader(labels.length), pixels.subarray(start, start + drawings * 784)]);
  }
  const name = bitmapFile(shownSet("doodles").classes[label]);
  const bytes = readFileSync(pathOf(folder, name));
  const { cols, dataOffset } = readNpyLayout(bytes, name);
  return bytes.subarray(0, dataOffset + drawings * cols);
}
