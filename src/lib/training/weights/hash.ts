import type { NamedWeights } from "../../core/network-weights.js";
import { fnv1a } from "../../core/numbers/fnv1a.js";

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
