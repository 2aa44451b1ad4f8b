/** Middle one of the numbers, or the mean of the middle two. @throws RangeError when there are none */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError("numbers must be at least 1: 0");
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What is said of a series of measurements. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Median, least and most. @throws RangeError when there are no numbers */
export function summaryOf(numbers: readonly number[]): Summary {
  return { median: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) };
}

/**
 * Median over the rounds of a/b. Both were measured right after each other, so that what slows the machine for
 * a while slows both.
 *
 * @throws RangeError unless there are as many of each
 */
export function pairedRatio(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`rounds must be ${a.length}, as many of each: ${b.length}`);
  return median(a.map((ms, round) => ms / b[round]));
}
