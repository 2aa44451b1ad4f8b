/** z of the normal distribution that leaves 2.5 % out at each end. */
const ofNineteenInTwenty = 1.959964;

/**
 * Wilson's interval for a part that was found to be k of n, (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n) with
 * p = k/n: in 95 of 100 samples it holds the true part.
 *
 * Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, 1927.
 *
 * @param found k, from 0 to n
 * @param count n, at least 1
 * @throws RangeError for any others
 */
export function wilsonInterval(found: number, count: number): readonly [low: number, high: number] {
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new RangeError(`count must be a whole number of at least 1: ${count}`);
  }
  if (!(found >= 0 && found <= count)) throw new RangeError(`found must be from 0 to ${count}: ${found}`);
  const p = found / count;
  const z2 = ofNineteenInTwenty ** 2 / count;
  const middle = p + z2 / 2;
  const reach = Math.sqrt(p * (1 - p) * z2 + (z2 * z2) / 4);
  return [(middle - reach) / (1 + z2), (middle + reach) / (1 + z2)];
}
