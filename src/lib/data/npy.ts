import { pixelCount } from "../drawing/picture-size.js";
import { FormatError } from "./format-error.js";
import { readNpyHeader } from "./npy-header.js";

/** What the header of an `.npy` file says, checked, and where the numbers begin. */
export interface NpyLayout {
  /** Rows in the whole file. */
  readonly rows: number;
  /** Numbers in a row. */
  readonly cols: number;
  /** Place of the first number, in bytes. */
  readonly dataOffset: number;
}

/** A matrix of bytes read from an `.npy` file. */
export interface ByteRows {
  readonly rows: number;
  readonly cols: number;
  /** [rows × cols], row after row; a view of the file's bytes. */
  readonly data: Uint8Array;
}

/**
 * Reads the header of an `.npy` file (versions 1.0, 2.0 and 3.0) of bytes: dtype `|u1`, C order, shape [N × cols].
 *
 * @param bytes the file, or its beginning
 * @param file its name, for messages
 * @param cols numbers expected in a row; defaults to 784
 * @throws FormatError when it is anything else
 */
export function readNpyLayout(bytes: Uint8Array, file: string, cols = pixelCount): NpyLayout {
  const { header, start, end } = readNpyHeader(bytes, file);
  const fail = (expected: string, found: string): never => {
    throw new FormatError(file, start, expected, found);
  };
  if (header.descr !== "|u1" && header.descr !== "u1") fail("numbers of type |u1", header.descr);
  if (header.fortranOrder) fail("rows one after the other (C order)", "Fortran order");
  const [rows, width] = header.shape;
  if (header.shape.length !== 2 || width !== cols) fail(`shape (N, ${cols})`, `(${header.shape.join(", ")})`);
  if (!Number.isSafeInteger(rows * cols)) fail("a number of rows that can be counted", String(rows));
  return { rows, cols, dataOffset: end };
}

/**
 * Reads a whole `.npy` file of bytes.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @param cols numbers expected in a row; defaults to 784
 * @throws FormatError when it is not such a file, is cut short, or goes on after its last row
 */
export function readNpy(bytes: Uint8Array, file: string, cols = pixelCount): ByteRows {
  const { rows, dataOffset } = readNpyLayout(bytes, file, cols);
  const length = dataOffset + rows * cols;
  if (bytes.length !== length) {
    throw new FormatError(
      file,
      Math.min(bytes.length, length),
      `${length} bytes for ${rows} rows`,
      `${bytes.length} bytes`,
    );
  }
  return { rows, cols, data: bytes.subarray(dataOffset) };
}

/**
 * Reads the first rows from the beginning of an `.npy` file.
 *
 * @param bytes the beginning of the file, at least as far as the last of these rows
 * @param count rows wanted; fewer are returned when the whole file has fewer
 * @throws FormatError when it is not such a file or does not reach that far
 */
export function readNpyStart(bytes: Uint8Array, file: string, count: number, cols = pixelCount): ByteRows {
  const { rows, dataOffset } = readNpyLayout(bytes, file, cols);
  const wanted = Math.min(count, rows);
  const end = dataOffset + wanted * cols;
  if (bytes.length < end) {
    throw new FormatError(file, bytes.length, `${end} bytes for ${wanted} rows`, `${bytes.length} bytes`);
  }
  return { rows: wanted, cols, data: bytes.subarray(dataOffset, end) };
}
