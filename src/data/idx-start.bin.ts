import { closeSync, openSync, readSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import { locateSamples, shownSet } from "../../site/data/locate.js";
import { emnistFilesOf, pathOf } from "../../site/data/sample-files.js";
import { seededRandom } from "../lib/core/random.js";
import { standIn } from "../lib/data/stand-in.js";
import { transposeEach } from "../lib/data/transpose-each.js";

/** Bytes of the header and of two characters. */
const length = 16 + 2 * 784;
/** Compressed bytes that hold so many for certain. */
const compressed = 64 * 1024;

const source = locateSamples("characters");
const { trainImages } = emnistFilesOf(shownSet("characters", source).split);
process.stdout.write(source.folder === undefined ? drawn() : real(pathOf(source.folder, trainImages)));

/** The beginning of the training file, unpacked no further than it is needed. */
function real(path: string): Uint8Array {
  const bytes = new Uint8Array(compressed);
  const file = openSync(path, "r");
  const count = readSync(file, bytes, 0, compressed, 0);
  closeSync(file);
  const unpacked = gunzipSync(bytes.subarray(0, count), { finishFlush: constants.Z_SYNC_FLUSH });
  return unpacked.subarray(0, length);
}

/** The beginning of a file in the same format, with characters that the workbook's own code drew. */
function drawn(): Uint8Array {
  const { pixels, labels } = standIn("characters", 1, seededRandom(1));
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [k, value] of [0x803, labels.length, 28, 28].entries()) view.setUint32(4 * k, value);
  bytes.set(transposeEach(pixels.subarray(0, 2 * 784), 28), 16);
  return bytes;
}
