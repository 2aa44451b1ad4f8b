import type { NamedWeights } from "../network-weights.js";

/**
 * A number that stands for all weights: FNV-1a (Fowler, Noll and Vo) in 64 bits over each name and the bytes of its
 * float32 numbers, little-endian, in the order of the network. Two runs with the same hash have, but for a
 * chance of 1 in 2⁶⁴, the same weights bit for bit. It is no protection against forgery.
 *
 * @returns 16 hexadecimal digits
 */
export function weightHash(weights: readonly NamedWeights[]): string {
  const hash = fnv1a();
  for (const { name, data } of weights) {
    for (const byte of new TextEncoder().encode(name)) hash.add(byte);
    const view = new DataView(new ArrayBuffer(4));
    for (const value of data) {
      view.setFloat32(0, value, true);
      for (let k = 0; k < 4; k++) hash.add(view.getUint8(k));
    }
  }
  return hash.digits();
}

/** The running hash, in four parts of 16 bits, so that no product leaves the whole numbers. */
function fnv1a(): { add(byte: number): void; digits(): string } {
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
