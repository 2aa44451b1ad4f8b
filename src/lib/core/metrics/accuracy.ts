/**
 * Part of the predictions that are right, from 0 to 1; NaN when there are none.
 *
 * @throws RangeError when there are not as many predictions as labels
 */
export function accuracy(predicted: ArrayLike<number>, labels: ArrayLike<number>): number {
  if (predicted.length !== labels.length) {
    throw new RangeError(`predictions must be as many as the ${labels.length} labels: ${predicted.length}`);
  }
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) right++;
  return right / labels.length;
}
