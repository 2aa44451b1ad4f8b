import type { Random } from "../core/random.js";
import { augmentPicture } from "../drawing/augment.js";
import type { Dataset } from "./dataset.js";
import { joinForTest, selectRows } from "./rows.js";
import type { Split } from "./split.js";

/**
 * A data set with changed copies of its training pictures. The test rows stay as they are, last, from `testFrom` on.
 *
 * @param split which rows are for training, and which for testing
 * @param copies of each training picture, besides itself
 * @param random the same generator state gives the same copies
 * @throws RangeError unless copies is a whole number ≥ 0
 */
export function augmentDataset(dataset: Dataset, split: Split, copies: number, random: Random): Dataset {
  if (!(Number.isInteger(copies) && copies >= 0)) {
    throw new RangeError(`copies of a picture must be a whole number of at least 0: ${copies}`);
  }
  const { train, test } = split;
  const size = dataset.width * dataset.height;
  const many = selectRows(
    dataset,
    Uint32Array.from({ length: train.length * (copies + 1) }, (_, i) => train[i % train.length]),
  );
  for (let row = train.length; row < many.labels.length; row++) {
    const picture = many.pixels.subarray(row * size, (row + 1) * size);
    picture.set(augmentPicture(picture, dataset.width, random));
  }
  return joinForTest(many, dataset, test);
}
