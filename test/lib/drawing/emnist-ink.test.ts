import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { readIdxImages, readIdxLabels } from "../../../src/lib/data/idx.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { inkDifference } from "./ink-difference.js";
import { type InkStatistics, inkStatistics } from "./ink-statistics.js";

const folder = join(process.env.WORKBOOK_DATA ?? "", "emnist");
/** Pictures of each character that are measured. */
const perClass = 60;
/** Pictures from the beginning of the training set that are enough for them. */
const enough = 5000;

describe.skipIf(!existsSync(folder))(
  "the ink of the stand-in's characters beside that of EMNIST's training set",
  () => {
    it("differs by at most 10 % in every statistic", () => {
      const drawn = inkStatistics(standIn("characters", perClass, seededRandom(3)).pixels);
      const difference = inkDifference(drawn, trainingInk());
      console.log(difference);
      for (const [name, part] of Object.entries(difference)) expect(part, name).toBeLessThanOrEqual(0.1);
    });
  },
);

/** The ink of as many training pictures of the same characters. */
function trainingInk(): InkStatistics {
  const { data } = readIdxImages(beginning("images-idx3", 16, 784), "images");
  const labels = readIdxLabels(beginning("labels-idx1", 8, 1), "labels", characterClasses.length);
  const left = new Map(characterClasses.map((_, label) => [label, perClass]));
  const pictures: Uint8Array[] = [];
  for (const [row, label] of labels.entries()) {
    const wanted = left.get(label) ?? 0;
    if (wanted === 0) continue;
    left.set(label, wanted - 1);
    pictures.push(data.subarray(row * 784, (row + 1) * 784));
  }
  expect([...left.values()].every((count) => count === 0)).toBe(true);
  return inkStatistics(joined(pictures));
}

/** The beginning of a file of the training set, as a file of so many rows: to unpack the whole takes seconds. */
function beginning(name: string, header: number, rowSize: number): Uint8Array {
  const packed = readFileSync(join(folder, `emnist-balanced-train-${name}-ubyte.gz`));
  const length = header + enough * rowSize;
  const file = gunzipSync(packed.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(
    0,
    length,
  );
  file.writeInt32BE(enough, 4);
  return file;
}

function joined(pictures: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pictures.length * 784);
  for (const [row, picture] of pictures.entries()) all.set(picture, row * 784);
  return all;
}
