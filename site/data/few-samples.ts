import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { writePack } from "../../src/lib/data/pack.js";
import { fewOfEach, selectRows } from "../../src/lib/data/rows.js";
import { splitOf } from "../../src/lib/data/split.js";

/** A pack of some rows of each class, as a data loader writes it; `seed` draws them from a part of the data set. */
export async function printFewOfEach(
  dataset: Dataset,
  part: "all" | "train" | "test",
  perClass: number,
  seed: number,
): Promise<void> {
  const rows = part === "all" ? Uint32Array.from(dataset.labels.keys()) : splitOf(dataset, 1)[part];
  const few = fewOfEach(dataset.labels, rows, perClass, seededRandom(seed));
  process.stdout.write(await writePack(selectRows(dataset, few)));
}
