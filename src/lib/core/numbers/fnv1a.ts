/** A running hash. */
export interface RunningHash {
  /** @param byte from 0 to 255 */
  add(byte: number): void;
  /** 16 hexadecimal digits. */
  digits(): string;
}

/**
 * FNV-1a (Fowler, Noll and Vo) in 64 bits: h ← (h xor byte)·(2⁴⁰ + 0x1b3) mod 2⁶⁴. It is no protection against forgery.
 *
 * Kept in four parts of 16 bits, so that no product leaves the whole numbers.
 */
export function fnv1a(): RunningHash {
  let [a, b, c, d] = [0xcbf2, 0x9ce4, 0x8422, 0x2325];
  return {
    add(byte) {
      d ^= byte;
      // Times the prime 2⁴⁰ + 0x1b3, part by part.
      const low = d * 0x1b3;
      const second = c * 0x1b3 + Math.floor(low / 65536);
      const third = b * 0x1b3 + d * 0x100 + Math.floor(second / 65536);
      const high = a * 0x1b3 + c * 0x100 + Math.floor(third / 65536);
      [a, b, c, d] = [high % 65536, third % 65536, second % 65536, low % 65536];
    },
    digits: () => [a, b, c, d].map((part) => part.toString(16).padStart(4, "0")).join(""),
  };
}

/** The hash of a text in UTF-8. */
export function textHash(text: string): string {
  const hash = fnv1a();
  for (const byte of new TextEncoder().encode(text)) hash.add(byte);
  return hash.digits();
}
