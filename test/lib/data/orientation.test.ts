import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { isTransposed } from "../../../src/lib/data/orientation.js";
import { characterClasses } from "../../../src/lib/data/sample-sets.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { transposeEach } from "../../../src/lib/data/transpose-each.js";

const folder = process.env.WORKBOOK_DATA;
const balanced = (label: number) => characterClasses[label];
const letters = (label: number) => characterClasses[label + 9];

describe("isTransposed", () => {
  const { pixels, labels } = standIn("characters", 3, seededRandom(9));

  it("tells characters that lie from those that stand", () => {
    expect(isTransposed(transposeEach(pixels, 28), labels, [letters, balanced])).toBe(true);
    expect(isTransposed(pixels, labels, [letters, balanced])).toBe(false);
  });

  it("says nothing of pictures that are not what their labels say, of few, and of labels that are no characters", () => {
    expect(
      isTransposed(
        pixels,
        labels.map((label) => (label + 5) % 47),
        [balanced],
      ),
    ).toBeUndefined();
    expect(isTransposed(pixels, labels.subarray(0, 10), [balanced])).toBeUndefined();
    expect(isTransposed(pixels, labels, [() => "cat"])).toBeUndefined();
  });

  it("says nothing of drawings, with whatever labels", () => {
    const drawings = standIn("drawings", 4, seededRandom(2));
    expect(isTransposed(drawings.pixels, drawings.labels, [letters, balanced])).toBeUndefined();
    expect(
      isTransposed(transposeEach(drawings.pixels, 28), drawings.labels, [letters, balanced]),
    ).toBeUndefined();
  });
});

describe.skipIf(!folder)("the files of WORKBOOK_DATA", () => {
  it("hold EMNIST's characters lying", () => {
    const read = (name: string) =>
      gunzipSync(readFileSync(join(folder ?? "", "emnist", `emnist-balanced-test-${name}.gz`)));
    const lying = read("images-idx3-ubyte").subarray(16);
    const labels = read("labels-idx1-ubyte").subarray(8);
    expect(isTransposed(lying, labels, [letters, balanced])).toBe(true);
    expect(isTransposed(transposeEach(lying, 28), labels, [letters, balanced])).toBe(false);
  });
});
