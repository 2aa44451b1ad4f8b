import type { Dataset } from "./dataset.js";
import { selectRows } from "./select.js";

/**
 * A data set to train on one set of pictures and test on another: the rows of the one, then those of the other as its
 * test rows.
 *
 * @param train described like the whole
 * @param testRows which rows of `test` are tested on
 * @throws RangeError when classes or sizes differ
 */
export function joinForTest(train: Dataset, test: Dataset, testRows: Uint32Array): Dataset {
  const [here, there] = [describeShape(train), describeShape(test)];
  if (here !== there) throw new RangeError(`data sets to join must both have ${here}: ${there}`);
  const tested = selectRows(test, testRows);
  const pixels = new Uint8Array(train.pixels.length + tested.pixels.length);
  pixels.set(train.pixels);
  pixels.set(tested.pixels, train.pixels.length);
  const labels = new Uint8Array(train.labels.length + tested.labels.length);
  labels.set(train.labels);
  labels.set(tested.labels, train.labels.length);
  return { ...train, pixels, labels, testFrom: train.labels.length };
}

function describeShape({ classes, width, height }: Dataset): string {
  return `${width} × ${height} pixels and the classes ${classes.join(", ")}`;
}
