import { loadWorkbookDrawings } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";
import { equalRows, ofClasses } from "../lib/data/rows.js";
import { imbalanceClasses, imbalanceLimits } from "../lib/labs/experiments/imbalance.js";

// As many forks as hammers: what the experiment on imbalance uses of the drawings.
const two = ofClasses(await loadWorkbookDrawings(), imbalanceClasses);
process.stdout.write(await writePack(equalRows(two, imbalanceLimits.most)));
