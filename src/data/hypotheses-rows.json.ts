import { loadSamples, loadWorkbookDrawings } from "../../site/data/load.js";
import { ofClasses, rowsOfRarest } from "../lib/data/rows.js";
import { fullClasses } from "../lib/labs/experiments/hypothesis-classes.js";
import { imbalanceClasses } from "../lib/labs/experiments/imbalance.js";
import type { RowCounts } from "../lib/labs/experiments/row-counts.js";

// How many drawings the rarest class has, so that a page can say what is possible before it fetches any.
const ten = await loadSamples("hypotheses");
const drawings = await loadWorkbookDrawings();
const two = ofClasses(drawings, imbalanceClasses);
const full = fullClasses.of(drawings);
const counts = ten.classes.map((_, label) => ten.labels.filter((other) => other === label).length);
const found: RowCounts = {
  classes: ten.classes,
  counts,
  rarest: rowsOfRarest(ten.labels, ten.classes),
  forkAndHammer: rowsOfRarest(two.labels, two.classes),
  full: { classes: full.classes, rarest: rowsOfRarest(full.labels, full.classes) },
};
process.stdout.write(JSON.stringify(found));
