import { FormatError } from "./format-error.js";
import type { ByteRows } from "./npy.js";
import { transposeEach } from "./transpose-each.js";

const imageMagic = 0x00000803;
const labelMagic = 0x00000801;

/**
 * Reads the images of an IDX file: big-endian magic 0x00000803, count, height, width, then the bytes.
 *
 * @param bytes the file, already gunzipped
 * @param file its name, for messages
 * @param options size: expected height and width, defaults to 28; transposed: whether rows and columns are
 *   swapped in the file and to be swapped back, as EMNIST is shipped by NIST; defaults to true
 * @throws FormatError when it is anything else, is cut short, or goes on after its last image
 */
export function readIdxImages(
  bytes: Uint8Array,
  file: string,
  { size = 28, transposed = true } = {},
): ByteRows {
  const count = readHeader(bytes, file, imageMagic, [size, size]);
  const pixels = size * size;
  expectLength(bytes, file, 16 + count * pixels, `${count} images`);
  const images = bytes.subarray(16);
  return { rows: count, cols: pixels, data: transposed ? transposeEach(images, size) : images };
}

/**
 * Reads the first images from the beginning of an IDX file of images.
 *
 * @param bytes the beginning of the file, gunzipped, at least as far as the last of these images
 * @param count images wanted; fewer are returned when the whole file has fewer
 * @param options as for `readIdxImages`
 * @throws FormatError when it is not such a file or does not reach that far
 */
export function readIdxStart(
  bytes: Uint8Array,
  file: string,
  count: number,
  { size = 28, transposed = true } = {},
): ByteRows {
  const pixels = size * size;
  const rows = Math.min(count, readHeader(bytes, file, imageMagic, [size, size]));
  const end = 16 + rows * pixels;
  if (bytes.length < end) {
    throw new FormatError(file, bytes.length, `${end} bytes for ${rows} images`, `${bytes.length} bytes`);
  }
  const images = bytes.subarray(16, end);
  return { rows, cols: pixels, data: transposed ? transposeEach(images, size) : images };
}

/**
 * Reads the labels of an IDX file: big-endian magic 0x00000801, count, then a byte each.
 *
 * @param bytes the file, already gunzipped
 * @param file its name, for messages
 * @param classes number of classes: every label is below it
 * @throws FormatError when it is anything else
 */
export function readIdxLabels(bytes: Uint8Array, file: string, classes: number): Uint8Array {
  const count = readHeader(bytes, file, labelMagic, []);
  expectLength(bytes, file, 8 + count, `${count} labels`);
  const labels = bytes.subarray(8);
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0) throw new FormatError(file, 8 + wrong, `a label below ${classes}`, String(labels[wrong]));
  return labels;
}

/** @throws FormatError unless there is one label for each image */
export function expectSameCount(
  images: ByteRows,
  imageFile: string,
  labels: Uint8Array,
  labelFile: string,
): void {
  if (images.rows !== labels.length) {
    throw new FormatError(
      labelFile,
      4,
      `${images.rows} labels, as many as ${imageFile} has images`,
      `${labels.length}`,
    );
  }
}

function readHeader(bytes: Uint8Array, file: string, magic: number, sizes: readonly number[]): number {
  const length = 8 + 4 * sizes.length;
  if (bytes.length < length)
    throw new FormatError(file, bytes.length, `a header of ${length} bytes`, "end of file");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(0);
  if (found !== magic) throw new FormatError(file, 0, `magic ${hex(magic)}`, hex(found));
  for (const [k, size] of sizes.entries()) {
    const at = 8 + 4 * k;
    if (view.getUint32(at) !== size)
      throw new FormatError(file, at, `${size} pixels`, String(view.getUint32(at)));
  }
  return view.getUint32(4);
}

function expectLength(bytes: Uint8Array, file: string, length: number, what: string): void {
  if (bytes.length === length) return;
  throw new FormatError(
    file,
    Math.min(bytes.length, length),
    `${length} bytes for ${what}`,
    `${bytes.length} bytes`,
  );
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, "0")}`;
}
