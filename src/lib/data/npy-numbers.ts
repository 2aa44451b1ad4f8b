import { FormatError } from "./format-error.js";
import { LevelTally } from "./level-tally.js";
import { readNpyHeader } from "./npy.js";

/** Numbers of an `.npy` file. */
export interface NpyNumbers {
  readonly file: string;
  readonly shape: readonly number[];
  readonly count: number;
  /** Number k in C order, as it stands in the file. */
  at(k: number): number;
  /** Place of what the header says of the numbers, in bytes. */
  readonly headerOffset: number;
  /** Place of number k, in bytes. */
  placeOf(k: number): number;
}

type ReadNumber = (view: DataView, at: number, littleEndian: boolean) => number;

const readers: Readonly<Record<string, ReadNumber>> = {
  b1: (view, at) => view.getUint8(at),
  i1: (view, at) => view.getInt8(at),
  u1: (view, at) => view.getUint8(at),
  i2: (view, at, little) => view.getInt16(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  i4: (view, at, little) => view.getInt32(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  f2: (view, at, little) => half(view.getUint16(at, little)),
  f4: (view, at, little) => view.getFloat32(at, little),
  f8: (view, at, little) => view.getFloat64(at, little),
};

/**
 * Reads a whole `.npy` file of numbers: any shape, C or Fortran order, truth values, whole numbers of 1 to 8 bytes and
 * floats of 2 to 8, either byte order. The numbers stay in the file until they are asked for.
 *
 * @param bytes the file
 * @param file its name, for messages
 * @throws FormatError when it holds anything else, is cut short or goes on after its last number
 */
export function readNpyNumbers(bytes: Uint8Array, file: string): NpyNumbers {
  const { header, start, end } = readNpyHeader(bytes, file);
  const { shape, fortranOrder, descr } = header;
  const { little, kind, width } = numberType(descr, file, start);
  const count = shape.reduce((product, length) => product * length, 1);
  const length = end + count * width;
  if (bytes.length !== length) {
    const at = Math.min(bytes.length, length);
    throw new FormatError(file, at, `${length} bytes for ${count} numbers`, `${bytes.length} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[kind];
  const placed = fortranOrder && shape.length > 1 ? fortranPlaces(shape) : (k: number) => k;
  const placeOf = (k: number) => end + placed(k) * width;
  return { file, shape, count, at: (k) => read(view, placeOf(k), little), headerOffset: start, placeOf };
}

/**
 * The numbers as grey levels: whole ones from 0 to 255 as they are, those from 0 to 1 times 255.
 *
 * @throws FormatError at the first that is neither
 */
export function greyLevels(numbers: NpyNumbers): Uint8Array {
  const { file, count } = numbers;
  const tally = new LevelTally();
  for (let k = 0; k < count; k++) {
    const value = numbers.at(k);
    if (!tally.add(value)) {
      throw new FormatError(file, numbers.placeOf(k), "a grey level from 0 to 255", String(value));
    }
  }
  const scale = tally.scale(file, numbers.headerOffset);
  const levels = new Uint8Array(count);
  for (let k = 0; k < count; k++) levels[k] = Math.round(scale * numbers.at(k));
  return levels;
}

/**
 * The numbers as labels: [N], [N × 1], or [N × classes] with a single 1 in each row.
 *
 * @throws FormatError at the first that is not a whole number from 0 to 255, or the first row that is not one of zeros and a 1
 */
export function labelsOf(numbers: NpyNumbers): Uint8Array {
  const [rows = 0, classes = 1] = numbers.shape;
  if (classes > 1) return Uint8Array.from({ length: rows }, (_, row) => hotOf(numbers, row, classes));
  return Uint8Array.from({ length: rows }, (_, row) => {
    const value = numbers.at(row);
    if (Number.isInteger(value) && value >= 0 && value <= 255) return value;
    throw new FormatError(numbers.file, numbers.placeOf(row), "a label from 0 to 255", String(value));
  });
}

/** The place of the 1 in a row of zeros. */
function hotOf(numbers: NpyNumbers, row: number, classes: number): number {
  const values = Array.from({ length: classes }, (_, k) => numbers.at(row * classes + k));
  const hot = values.indexOf(1);
  if (hot >= 0 && values.every((value, k) => value === (k === hot ? 1 : 0))) return hot;
  throw new FormatError(
    numbers.file,
    numbers.placeOf(row * classes),
    `a number for each label, or zeros and a single 1 in row ${row}`,
    values.slice(0, 8).join(", "),
  );
}

function numberType(descr: string, file: string, at: number) {
  if (/^[<>|=]?O/.test(descr)) {
    throw new FormatError(
      file,
      at,
      "numbers",
      `${descr}, objects that Python pickled: they can run code, so they are not opened. Save the numbers alone: np.save(name, np.stack(pictures).astype("uint8"))`,
    );
  }
  const match = /^([<>|=]?)(b1|[iu][1248]|f[248])$/.exec(descr);
  // A byte order is left out only where there is none.
  if (!match || ((match[1] === "" || match[1] === "|") && match[2][1] !== "1")) {
    throw new FormatError(
      file,
      at,
      "whole numbers of 1, 2, 4 or 8 bytes, floats or truth values, like <i4",
      descr,
    );
  }
  return { little: match[1] !== ">", kind: match[2], width: Number(match[2][1]) };
}

/** Where number k in C order stands in Fortran order, whose first index is the fastest. */
function fortranPlaces(shape: readonly number[]): (k: number) => number {
  const axes = shape.map((length, axis) => ({
    length,
    stride: shape.slice(0, axis).reduce((product, before) => product * before, 1),
  }));
  return (k) => {
    let rest = k;
    let place = 0;
    for (let axis = axes.length - 1; axis >= 0; axis--) {
      const { length, stride } = axes[axis];
      place += (rest % length) * stride;
      rest = Math.floor(rest / length);
    }
    return place;
  };
}

/** A number of 16 bits as IEEE 754 has it. */
function half(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  if (exponent === 31) return fraction ? Number.NaN : sign * Infinity;
  return sign * (exponent ? (1 + fraction) * 2 ** (exponent - 15) : fraction * 2 ** -14);
}
