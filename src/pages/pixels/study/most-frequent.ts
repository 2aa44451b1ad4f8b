/** A class and the part of some samples that it is of. */
export interface ClassPart {
  readonly label: number;
  /** 0 … 1 */
  readonly part: number;
}

/**
 * The class that most samples are of; of equal ones the first. Its part is what an answer that is always the same
 * gets right.
 *
 * @param labels class of each sample: [count]
 * @throws RangeError when there are none
 */
export function mostFrequent(labels: Uint8Array): ClassPart {
  if (labels.length === 0) throw new RangeError("labels must be at least 1: 0");
  const counts = new Uint32Array(256);
  for (const label of labels) counts[label]++;
  const label = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  return { label, part: counts[label] / labels.length };
}
