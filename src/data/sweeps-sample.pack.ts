import { loadSamples } from "../../site/data/load.js";
import { seededRandom } from "../lib/core/random.js";
import { writePack } from "../lib/data/pack.js";
import { fewOfEach, selectRows } from "../lib/data/rows.js";

/** Enough of each class to show what the ten are. */
const perClass = 6;

const dataset = await loadSamples("sweeps");
const all = Uint32Array.from(dataset.labels.keys());
process.stdout.write(
  await writePack(selectRows(dataset, fewOfEach(dataset.labels, all, perClass, seededRandom(1)))),
);
