import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readIdxImages, readIdxLabels } from "../../../src/lib/data/idx.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { characterPen } from "../../../src/lib/drawing/character-pen.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { type InkStatistics, inkStatistics } from "../../../src/lib/drawing/ink-statistics.js";
import { seededRandom } from "../../../src/lib/random.js";
import { inkDifference } from "./ink-difference.js";
import { handwritten, letters } from "./letters.js";

const folder = join(process.env.WORKBOOK_DATA ?? "", "emnist");
/** Pictures of each character that are measured. */
const perClass = 60;
const names = Object.keys(letters);

describe.skipIf(!existsSync(folder))(
  "the ink of invented letters beside that of EMNIST's training set",
  () => {
    it("differs by at most 10 % in every statistic", () => {
      const difference = inkDifference(inventedInk(), trainingInk());
      for (const [name, part] of Object.entries(difference)) expect(part, name).toBeLessThanOrEqual(0.1);
    });
  },
);

/** The ink of letters of the tests as `characterPicture` draws them with pens of `characterPen`. */
function inventedInk(): InkStatistics {
  const random = seededRandom(3);
  const pictures = names.flatMap((name) =>
    Array.from({ length: perClass }, () =>
      characterPicture(handwritten(letters[name], random), characterPen(random)),
    ),
  );
  return inkStatistics(joined(pictures));
}

/** The ink of as many training pictures of the same characters. */
function trainingInk(): InkStatistics {
  const read = (name: string) =>
    gunzipSync(readFileSync(join(folder, `emnist-balanced-train-${name}-ubyte.gz`)));
  const { data } = readIdxImages(read("images-idx3"), "images");
  const labels = readIdxLabels(read("labels-idx1"), "labels", characterClasses.length);
  const left = new Map(names.map((name) => [characterClasses.indexOf(name), perClass]));
  const pictures: Uint8Array[] = [];
  for (const [row, label] of labels.entries()) {
    const wanted = left.get(label) ?? 0;
    if (wanted === 0) continue;
    left.set(label, wanted - 1);
    pictures.push(data.subarray(row * 784, (row + 1) * 784));
  }
  return inkStatistics(joined(pictures));
}

function joined(pictures: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pictures.length * 784);
  for (const [row, picture] of pictures.entries()) all.set(picture, row * 784);
  return all;
}
