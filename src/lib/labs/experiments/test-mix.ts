/**
 * Accuracy on a test with so many frequent samples for each rare one: (ratio·recall₀ + recall₁)/(ratio + 1).
 *
 * @param frequentFound recall of the frequent class, from 0 to 1
 * @param rareFound recall of the rare class
 * @param ratio above 0; 1 for a test with as many of both
 * @throws RangeError for another ratio
 */
export function accuracyOfMix(frequentFound: number, rareFound: number, ratio: number): number {
  if (!(ratio > 0)) throw new RangeError(`ratio must be above 0: ${ratio}`);
  return (ratio * frequentFound + rareFound) / (ratio + 1);
}

/**
 * The same from recalls that were rounded to whole percents: the least and the most that they may have been before.
 *
 * @returns parts of 1
 */
export function mixBeforeRounding(
  frequentFound: number,
  rareFound: number,
  ratio: number,
): readonly [least: number, most: number] {
  return [
    accuracyOfMix(frequentFound - half, rareFound - half, ratio),
    accuracyOfMix(Math.min(1, frequentFound + half), Math.min(1, rareFound + half), ratio),
  ];
}

/** Whether an accuracy that was rounded to a whole percent lies in such a range. */
export function fitsRange(told: number, [least, most]: readonly [number, number]): boolean {
  return told + half >= least && told - half <= most;
}

/** Half a percent. */
const half = 0.005;
