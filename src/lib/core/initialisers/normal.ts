import { log } from "../numbers/log.js";
import type { Random } from "../random.js";

/**
 * A number from the normal distribution of mean 0 and variance 1, by Marsaglia's polar method (1964): it
 * needs no sine or cosine, so every engine gives the same bits. Its second number is not used, so that
 * each call stands alone.
 */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random.uniform() - 1;
    const v = 2 * random.uniform() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * log(s)) / s);
  }
}
