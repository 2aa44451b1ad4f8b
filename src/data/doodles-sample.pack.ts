import { loadSamples } from "../../site/data/load.js";
import { seededRandom } from "../lib/core/random.js";
import { writePack } from "../lib/data/pack.js";
import { fewOfEach, selectRows } from "../lib/data/rows.js";
import { splitOf } from "../lib/data/split.js";

/** Enough of each class for a chapter to show, small enough to load at once; none of them is a test drawing. */
const perClass = 40;

const dataset = await loadSamples("doodles");
const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).train, perClass, seededRandom(1));
process.stdout.write(await writePack(selectRows(dataset, rows)));
