import { loadSamples } from "../../site/data/load.js";
import { seededRandom } from "../lib/core/random.js";
import { writePack } from "../lib/data/pack.js";
import { fewOfEach, selectRows } from "../lib/data/rows.js";
import { splitOf } from "../lib/data/split.js";

/** Enough test characters of each class to say how often a network is right when it is sure. */
const perClass = 60;

const dataset = await loadSamples("characters");
const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).test, perClass, seededRandom(4));
process.stdout.write(await writePack(selectRows(dataset, rows)));
