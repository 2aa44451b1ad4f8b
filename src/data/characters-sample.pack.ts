import { loadSamples } from "../../site/data/load.js";
import { seededRandom } from "../lib/core/random.js";
import { writePack } from "../lib/data/pack.js";
import { fewOfEach, selectRows } from "../lib/data/rows.js";
import { splitOf } from "../lib/data/split.js";

/** Enough of each character to show how people write it; none of them is a test character. */
const perClass = 20;

const dataset = await loadSamples("characters");
const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).train, perClass, seededRandom(1));
process.stdout.write(await writePack(selectRows(dataset, rows)));
