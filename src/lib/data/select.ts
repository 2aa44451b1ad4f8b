import type { Dataset } from "./dataset.js";

/** The data set of some of its rows, in the order given: whether they are for testing is then for the caller to know. */
export function selectRows(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const size = dataset.width * dataset.height;
  const pixels = new Uint8Array(rows.length * size);
  const labels = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!(row >= 0 && row < dataset.labels.length)) {
      throw new RangeError(`row must be in [0, ${dataset.labels.length}): ${row}`);
    }
    pixels.set(dataset.pixels.subarray(row * size, (row + 1) * size), i * size);
    labels[i] = dataset.labels[row];
  }
  const { testFrom: _, ...described } = dataset;
  return { ...described, pixels, labels };
}
