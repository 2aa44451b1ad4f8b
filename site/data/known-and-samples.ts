import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { fewOfEach, selectRows } from "../../src/lib/data/rows.js";
import type { SetName } from "../../src/lib/data/sample-sets.js";
import { splitOf } from "../../src/lib/data/split.js";
import { loadSamples } from "./load.js";

/**
 * Pictures that no network of the workbook was trained on, twice as many of each class as asked for: the first half to begin
 * a collection with, and, from `testFrom` on, others to see what a network still knows.
 */
export async function knownAndSamples(set: SetName, perClass: number): Promise<Dataset> {
  const dataset = await loadSamples(set, undefined, { perClass: 10 * perClass });
  const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).test, 2 * perClass, seededRandom(5));
  const seen = new Map<number, number>();
  const first: number[] = [];
  const second: number[] = [];
  for (const row of rows) {
    const count = seen.get(dataset.labels[row]) ?? 0;
    seen.set(dataset.labels[row], count + 1);
    (count < perClass ? first : second).push(row);
  }
  return { ...selectRows(dataset, [...first, ...second]), testFrom: first.length };
}
