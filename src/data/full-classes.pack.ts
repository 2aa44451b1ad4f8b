import { loadWorkbookDrawings } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";
import { equalRows } from "../lib/data/rows.js";
import { fullClasses } from "../lib/labs/experiments/hypothesis-classes.js";

// What the experiments on the ten classes with the most drawings use of them.
const ten = fullClasses.of(await loadWorkbookDrawings());
process.stdout.write(await writePack(equalRows(ten, fullClasses.limits.most)));
