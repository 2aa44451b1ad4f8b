/**
 * How many rows the rarest class has: as many as every class can give.
 *
 * @param labels class of each row: [count]
 * @throws RangeError when a class has no row
 */
export function rowsOfRarest(labels: Uint8Array, classes: readonly string[]): number {
  const counts = new Array<number>(classes.length).fill(0);
  for (const label of labels) counts[label]++;
  const empty = counts.indexOf(0);
  if (empty >= 0) throw new RangeError(`each class must have a row: ${classes[empty]}`);
  return Math.min(...counts);
}
