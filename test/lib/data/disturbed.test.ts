import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { disturbances, disturbed } from "../../../src/lib/data/disturbed.js";
import { standIn } from "../../../src/lib/data/stand-in.js";

const dataset: Dataset = standIn("characters", 1, seededRandom(1));
const rows = Uint32Array.of(3, 7, 30);

describe("disturbed", () => {
  it.each(disturbances)("gives %s pictures of the same classes, and leaves the others alone", (kind) => {
    const before = dataset.pixels.slice();
    const other = disturbed(dataset, rows, kind, seededRandom(1));
    expect(Array.from(other.labels)).toEqual(Array.from(rows, (row) => dataset.labels[row]));
    expect(other.pixels).toHaveLength(3 * 784);
    for (const [i, row] of rows.entries()) {
      expect(other.pixels.slice(i * 784, (i + 1) * 784)).not.toEqual(
        dataset.pixels.slice(row * 784, (row + 1) * 784),
      );
    }
    expect(dataset.pixels).toEqual(before);
  });
});
