import type { Dataset } from "../../data/dataset.js";
import { selectRows } from "../../data/rows.js";

/** The pictures of a data set that are of some classes, with the labels that these have in their new order. */
export function inClasses(dataset: Dataset, classes: readonly string[]): Dataset {
  const places = dataset.classes.map((name) => classes.indexOf(name));
  const rows = [...dataset.labels.keys()].filter((row) => places[dataset.labels[row]] >= 0);
  const kept = selectRows(dataset, rows);
  return { ...kept, classes, labels: kept.labels.map((label) => places[label]) };
}
