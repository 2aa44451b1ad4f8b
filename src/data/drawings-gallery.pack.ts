import { loadSamples } from "../../site/data/load.js";
import { seededRandom } from "../lib/core/random.js";
import { writePack } from "../lib/data/pack.js";
import { fewOfEach, selectRows } from "../lib/data/rows.js";
import { splitOf } from "../lib/data/split.js";

/** A few drawings that no network of the workbook was trained on, to be read. */
const perClass = 5;

const dataset = await loadSamples("drawings", undefined, { perClass: 30 });
const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).test, perClass, seededRandom(3));
process.stdout.write(await writePack(selectRows(dataset, rows)));
