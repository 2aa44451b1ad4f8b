import { pixelCount } from "../drawing/picture-size.js";
/**
 * The head of an `.npy` file of bytes, version 1.0: magic, length, and the dictionary
 * `{'descr': '|u1', 'fortran_order': False, 'shape': (rows, cols), }` with spaces up to a last newline.
 *
 * @param rows in the file
 * @param cols numbers in a row; defaults to 784
 * @param length of the head, in bytes; defaults to the next multiple of 64, as NumPy writes it
 * @throws RangeError when a number is not a whole one of at least 0, or the length is too small or beyond 65545
 */
export function writeNpyHeader(rows: number, cols = pixelCount, length?: number): Uint8Array {
  for (const [name, value] of Object.entries({ rows, cols })) {
    if (!(Number.isSafeInteger(value) && value >= 0))
      throw new RangeError(`${name} must be a whole number of at least 0: ${value}`);
  }
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${rows}, ${cols}), }`;
  const least = prefix + text.length + 1;
  const whole = length ?? Math.ceil(least / 64) * 64;
  if (!(Number.isInteger(whole) && whole >= least && whole <= prefix + 0xffff))
    throw new RangeError(`length must be a whole number from ${least} to ${prefix + 0xffff}: ${length}`);
  const bytes = new TextEncoder().encode(`${" ".repeat(prefix)}${text}`.padEnd(whole - 1).concat("\n"));
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(bytes.buffer).setUint16(8, whole - prefix, true);
  return bytes;
}

/** Bytes before the dictionary: magic, version, length. */
const prefix = 10;
