import { seededRandom } from "../../../lib/core/random.js";

/** What came of choosing the best of many guessers by a test set. */
export interface BestGuesser {
  /** Part of the test set that each got right, 0 … 1: [guessers]. */
  readonly testScores: Float64Array;
  /** The first of those with the highest score on the test set. */
  readonly chosen: number;
  /** Part of the fresh samples that the chosen one got right. */
  readonly freshScore: number;
}

/**
 * Guessers name a class at random for every sample, without looking at it; each has a seed of its own. The one
 * that gets most of the test set right is chosen, then asked about samples that the choice has not seen.
 *
 * @param test labels of the test set
 * @param fresh labels of other samples
 * @param classes how many there are
 * @param guessers how many guess
 * @param seed of the first guesser; the next has the next seed
 * @throws RangeError when there are no labels or no guessers
 */
export function bestGuesser(
  test: ArrayLike<number>,
  fresh: ArrayLike<number>,
  { classes, guessers, seed }: { classes: number; guessers: number; seed: number },
): BestGuesser {
  if (!(Number.isInteger(guessers) && guessers >= 1)) {
    throw new RangeError(`guessers must be a whole number of at least 1: ${guessers}`);
  }
  if (!(test.length > 0 && fresh.length > 0)) {
    throw new RangeError(`labels must be at least 1 on either side: ${test.length}, ${fresh.length}`);
  }
  const guess = (guesser: number) => scoresOf(test, fresh, classes, seed + guesser);
  const testScores = Float64Array.from({ length: guessers }, (_, guesser) => guess(guesser).test);
  const chosen = testScores.indexOf(testScores.reduce((most, score) => Math.max(most, score), 0));
  return { testScores, chosen, freshScore: guess(chosen).fresh };
}

/** The scores of one guesser, which answers about the test set first. */
function scoresOf(
  test: ArrayLike<number>,
  fresh: ArrayLike<number>,
  classes: number,
  seed: number,
): { test: number; fresh: number } {
  const random = seededRandom(seed);
  const rightPart = (labels: ArrayLike<number>) => {
    let right = 0;
    for (let i = 0; i < labels.length; i++) if (random.below(classes) === labels[i]) right++;
    return right / labels.length;
  };
  return { test: rightPart(test), fresh: rightPart(fresh) };
}
