import { type Random, seededRandom } from "../../src/lib/core/random.js";

/** A generator whose `uniform` returns the given numbers in turn. */
export function fixedRandom(numbers: readonly number[]): Random {
  let k = 0;
  return { ...seededRandom(1), uniform: () => numbers[k++] };
}
