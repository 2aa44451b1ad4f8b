import type { Dataset } from "./dataset.js";
import { selectRows } from "./select.js";

/**
 * The data set of some of its classes, in the order given: the k-th of them has label k. Test rows stay test rows.
 *
 * @param names of the classes that are kept
 * @throws RangeError when the data set has no such class
 */
export function ofClasses(dataset: Dataset, names: readonly string[]): Dataset {
  const kept = names.map((name) => labelOf(dataset, name));
  const rows = Uint32Array.from(dataset.labels.keys()).filter((row) => kept.includes(dataset.labels[row]));
  const selected = selectRows(dataset, rows);
  const { testFrom } = dataset;
  return {
    ...selected,
    classes: names,
    labels: selected.labels.map((label) => kept.indexOf(label)),
    ...(testFrom === undefined ? {} : { testFrom: rows.filter((row) => row < testFrom).length }),
  };
}

function labelOf({ classes }: Dataset, name: string): number {
  const label = classes.indexOf(name);
  if (label < 0) throw new RangeError(`class must be one of ${classes.join(", ")}: ${name}`);
  return label;
}
