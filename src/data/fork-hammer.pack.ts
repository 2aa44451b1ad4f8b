import { loadSamples } from "../../site/data/load.js";
import { firstOfClasses } from "../lib/data/first-of-classes.js";
import { ofClasses } from "../lib/data/of-classes.js";
import { writePack } from "../lib/data/pack.js";
import { selectRows } from "../lib/data/select.js";
import { imbalanceClasses, imbalanceLimits } from "../lib/experiments/imbalance.js";
import { joinedRows } from "../lib/experiments/parted-rows.js";

// As many forks as hammers: what the experiment on imbalance uses of the drawings.
const two = ofClasses(await loadSamples("drawings"), imbalanceClasses);
process.stdout.write(await writePack(selectRows(two, joinedRows(firstOfClasses(two, imbalanceLimits.most)))));
