import { type Matrix, zeros } from "../../../lib/core/matrix.js";

/**
 * Y, one-hot: yᵢⱼ = 1 where j is the label of row i, else 0.
 *
 * @param labels class of each row: [batch]
 * @param classes how many classes there are
 * @returns [batch × classes]
 * @throws RangeError when a label is not a whole number in [0, classes)
 */
export function oneHot(labels: ArrayLike<number>, classes: number): Matrix {
  const Y = zeros(labels.length, classes);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(`label must be a whole number in [0, ${classes}): ${label}`);
    }
    Y.data[i * Y.stride + label] = 1;
  }
  return Y;
}
