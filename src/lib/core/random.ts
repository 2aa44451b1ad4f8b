import { log } from "./numbers/log.js";

/**
 * Random numbers from a seed: the same seed gives the same numbers in Node and in every browser.
 *
 * Nothing in the library calls `Math.random`; a function that needs chance is passed one of these.
 */
export interface Random {
  /** The next 32 random bits, as a whole number from 0 to 2³² − 1. */
  uint32(): number;
  /** A number u with 0 ≤ u < 1, uniformly distributed, in steps of 2⁻³². */
  uniform(): number;
  /** A whole number k with 0 ≤ k < count, every k equally likely. */
  below(count: number): number;
}

/**
 * A seeded generator: xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws RangeError for any other seed
 */
export function seededRandom(seed: number): Random {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)) {
    throw new RangeError(`seed must be a whole number from 0 to 4294967295: ${seed}`);
  }
  const fill = splitmix32(seed);
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill();

  function uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  }

  function below(count: number): number {
    if (!(Number.isInteger(count) && count >= 1 && count <= 0x100000000)) {
      throw new RangeError(`count must be a whole number from 1 to 4294967296: ${count}`);
    }
    // Numbers past the last whole multiple of count are drawn again, so that no k is favoured.
    const limit = 0x100000000 - (0x100000000 % count);
    let bits = uint32();
    while (bits >= limit) bits = uint32();
    return bits % count;
  }

  return { uint32, uniform: () => uint32() / 0x100000000, below };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

function rotateLeft(bits: number, count: number): number {
  return (bits << count) | (bits >>> (32 - count));
}

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
