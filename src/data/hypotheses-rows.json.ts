import { loadSamples } from "../../site/data/load.js";
import { ofClasses } from "../lib/data/of-classes.js";
import { rowsOfRarest } from "../lib/data/rarest.js";
import { imbalanceClasses } from "../lib/experiments/imbalance.js";
import type { RowCounts } from "../lib/experiments/row-counts.js";

// How many drawings the rarest class has, so that a page can say what is possible before it fetches any.
const ten = await loadSamples("hypotheses");
const two = ofClasses(await loadSamples("drawings"), imbalanceClasses);
const counts = ten.classes.map((_, label) => ten.labels.filter((other) => other === label).length);
const found: RowCounts = {
  classes: ten.classes,
  counts,
  rarest: rowsOfRarest(ten.labels, ten.classes),
  forkAndHammer: rowsOfRarest(two.labels, two.classes),
};
process.stdout.write(JSON.stringify(found));
