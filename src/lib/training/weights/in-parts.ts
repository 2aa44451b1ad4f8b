import { gunzip, gzip, joined } from "../../data/gzip.js";

/** Bits of each weight that are in the first part. */
export const firstBits = 12;

/** A file of weights in two parts, each gzipped. */
export interface WeightParts {
  /** The header, and of each weight its exponent, its sign and the 3 highest bits after the point. */
  readonly first: Uint8Array;
  /** The 20 bits that are left of each. */
  readonly rest: Uint8Array;
}

/** What stands for the bits that are not there yet: half of what they could be, so that weights are on the whole not smaller. */
const halfOfRest = 0x80000;

/**
 * Takes a safetensors file of float32 weights apart, so that a network can answer before all of it is there. Bits that are
 * alike lie together, where gzip finds them.
 */
export async function splitWeights(file: Uint8Array): Promise<WeightParts> {
  const start = startOf(file);
  const words = wordsOf(file, start);
  const half = Math.ceil(words.length / 2);
  const [exponents, middle, low] = [0, 1, 2].map(() => new Uint8Array(words.length));
  const [top, next] = [0, 1].map(() => new Uint8Array(half));
  for (const [k, word] of words.entries()) {
    const shift = 4 * (k & 1);
    exponents[k] = word >>> 23;
    top[k >> 1] |= (((word >>> 31) << 3) | ((word >>> 20) & 7)) << shift;
    next[k >> 1] |= ((word >>> 16) & 15) << shift;
    middle[k] = word >>> 8;
    low[k] = word;
  }
  return {
    first: await gzip(together(file.subarray(0, start), exponents, top)),
    rest: await gzip(together(next, middle, low)),
  };
}

/**
 * The safetensors file of `splitWeights`: the very same with both parts. Without the rest, every weight is right to a 16th of
 * itself.
 *
 * @throws RangeError when the parts do not belong together
 */
export async function joinWeights(first: Uint8Array, rest?: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const begin = await gunzip(first);
  const start = startOf(begin);
  const count = Math.floor(((begin.length - start) * 2) / 3);
  const half = Math.ceil(count / 2);
  const end = rest && (await gunzip(rest));
  if (end && end.length !== half + 2 * count) {
    throw new RangeError(`rest must be of ${count} weights: ${end.length} bytes`);
  }
  const file = new Uint8Array(start + 4 * count);
  file.set(begin.subarray(0, start));
  const view = new DataView(file.buffer);
  for (let k = 0; k < count; k++) {
    const shift = 4 * (k & 1);
    const exponent = begin[start + k];
    const top = begin[start + count + (k >> 1)] >> shift;
    const below = end
      ? (((end[k >> 1] >> shift) & 15) << 16) | (end[half + k] << 8) | end[half + count + k]
      : // A weight of 0 stays one.
        exponent > 0
        ? halfOfRest
        : 0;
    const word = ((top & 8) << 28) | (exponent << 23) | ((top & 7) << 20) | below;
    view.setUint32(start + 4 * k, word, true);
  }
  return file;
}

/** Where the weights begin: the header says how long it is. */
function startOf(file: Uint8Array): number {
  return 8 + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
}

function wordsOf(file: Uint8Array, start: number): Uint32Array {
  const view = new DataView(file.buffer, file.byteOffset + start, file.length - start);
  return Uint32Array.from({ length: view.byteLength >> 2 }, (_, k) => view.getUint32(4 * k, true));
}

function together(...parts: readonly Uint8Array[]): Uint8Array {
  return joined(
    parts,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
}
