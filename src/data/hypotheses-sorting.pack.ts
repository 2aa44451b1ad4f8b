import { loadSamples } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";
import { selectRows } from "../lib/data/rows.js";
import { projectClasses } from "../lib/labs/experiments/hypothesis-classes.js";
import { firstOfEach, joinedRows, partedRows } from "../lib/labs/experiments/parted-rows.js";

/** Test drawings of each class, enough for a reader to sort other ones ten times. */
const perClass = 30;

const dataset = await loadSamples("hypotheses");
const { test } = partedRows(dataset, projectClasses.limits);
process.stdout.write(await writePack(selectRows(dataset, joinedRows(firstOfEach(test, perClass)))));
