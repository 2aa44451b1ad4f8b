import { FormatError } from "./format-error.js";
import { readNpyHeader } from "./npy-header.js";

/** Whole numbers read from an `.npy` file. */
export interface IntegerArray {
  readonly shape: readonly number[];
  /** In C order; bytes are a view of the file. */
  readonly values: Uint8Array | Float64Array;
  /** Place of what the header says of the numbers, in bytes. */
  readonly headerOffset: number;
  /** Place of the first number, in bytes. */
  readonly dataOffset: number;
  /** Bytes of a number. */
  readonly width: number;
}

type ReadNumber = (view: DataView, at: number, littleEndian: boolean) => number;

const readers: Readonly<Record<string, ReadNumber>> = {
  i1: (view, at) => view.getInt8(at),
  u1: (view, at) => view.getUint8(at),
  i2: (view, at, little) => view.getInt16(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  i4: (view, at, little) => view.getInt32(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
};

/**
 * Reads a whole `.npy` file of whole numbers: any shape, 1 to 8 bytes each, signed or not, either byte order.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError when it holds anything else, is in Fortran order, is cut short or goes on after its last
 *   number, or when a number is too large to be exact
 */
export function readNpyIntegers(bytes: Uint8Array, file: string): IntegerArray {
  const { header, start, end } = readNpyHeader(bytes, file);
  const { order, kind, width } = numberType(header.descr, file, start);
  if (header.fortranOrder && header.shape.length > 1) {
    throw new FormatError(file, start, "rows one after the other (C order)", "Fortran order");
  }
  const count = header.shape.reduce((product, length) => product * length, 1);
  const length = end + count * width;
  if (bytes.length !== length) {
    const at = Math.min(bytes.length, length);
    throw new FormatError(file, at, `${length} bytes for ${count} numbers`, `${bytes.length} bytes`);
  }
  const values = kind === "u1" ? bytes.subarray(end) : readNumbers(bytes.subarray(end), kind, order === "<");
  const wrong = values.findIndex((value) => !Number.isSafeInteger(value));
  if (wrong >= 0) {
    throw new FormatError(file, end + wrong * width, "a number up to 2⁵³ − 1", String(values[wrong]));
  }
  return { shape: header.shape, values, headerOffset: start, dataOffset: end, width };
}

/**
 * The numbers as bytes.
 *
 * @param what the numbers are, for messages: "grey level", "label"
 * @throws FormatError at the first that is not in 0 … 255
 */
export function expectBytes(integers: IntegerArray, file: string, what: string): Uint8Array {
  const { values, dataOffset, width } = integers;
  if (values instanceof Uint8Array) return values;
  const wrong = values.findIndex((value) => !(value >= 0 && value <= 255));
  if (wrong >= 0) {
    throw new FormatError(file, dataOffset + wrong * width, `a ${what} from 0 to 255`, String(values[wrong]));
  }
  return Uint8Array.from(values);
}

function numberType(descr: string, file: string, at: number) {
  const match = /^([<>|=]?)([iu])([1248])$/.exec(descr);
  // A byte order is left out only where there is none.
  if (!match || ((match[1] === "" || match[1] === "|") && match[3] !== "1")) {
    throw new FormatError(file, at, "whole numbers of 1, 2, 4 or 8 bytes, like <i4", descr);
  }
  return { order: match[1] === "=" ? "<" : match[1], kind: match[2] + match[3], width: Number(match[3]) };
}

function readNumbers(bytes: Uint8Array, kind: string, littleEndian: boolean): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = Number(kind[1]);
  const read = readers[kind];
  const values = new Float64Array(bytes.length / width);
  for (let k = 0; k < values.length; k++) values[k] = read(view, k * width, littleEndian);
  return values;
}
