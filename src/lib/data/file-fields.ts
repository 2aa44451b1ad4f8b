import { pixelCount } from "../drawing/picture-size.js";

/** A run of bytes of a file that mean one thing. */
export interface FileField {
  /** "magic", "version", … */
  readonly name: string;
  /** First byte, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** What the bytes say: "118". */
  readonly value: string;
  /** How the value is read from the bytes, in a sentence. */
  readonly how: string;
}

/** A byte as two hexadecimal digits. */
export function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** The field that a byte belongs to; undefined beyond the last. */
export function fieldAt(fields: readonly FileField[], at: number): FileField | undefined {
  return fields.find(({ start, end }) => at >= start && at < end);
}

/** Entries of the dictionary of an `.npy` file. */
const npyEntries = [
  ["descr", /'descr'\s*:\s*('[^']*')/, "The kind of number: |u1 is an unsigned number of one byte."],
  ["fortran_order", /'fortran_order'\s*:\s*(\w+)/, "False: the numbers lie row after row."],
  ["shape", /'shape'\s*:\s*(\([^)]*\))/, "Rows and numbers in a row: drawings and pixels."],
] as const;

/**
 * What the bytes of an `.npy` file mean, field by field. It tells of broken files too, as far as they can be read:
 * whether a file is right is for `readNpyLayout` to say.
 *
 * @param bytes the file, or its beginning
 */
export function npyFields(bytes: Uint8Array): FileField[] {
  const wide = (bytes[6] ?? 1) >= 2;
  const textStart = wide ? 12 : 10;
  const lengthBytes = bytes.subarray(8, textStart);
  const length = lengthBytes.reduce((sum, byte, k) => sum + byte * 256 ** k, 0);
  const dataStart = Math.min(bytes.length, textStart + length);
  const text = String.fromCharCode(...bytes.subarray(textStart, Math.min(dataStart, textStart + 4096)));
  return [
    field(bytes, "magic", 0, 6, textOf(bytes.subarray(0, 6)), "Every .npy file begins with these six bytes."),
    field(bytes, "version", 6, 8, `${bytes[6]}.${bytes[7]}`, "A byte each: the version of the format."),
    field(bytes, "header length", 8, textStart, String(length), littleEndian(lengthBytes)),
    ...dictionary(text, textStart),
    ...pictureFields(bytes, dataStart, pixelCount),
  ].filter(({ start, end }) => end > start);
}

function field(
  bytes: Uint8Array,
  name: string,
  start: number,
  end: number,
  value: string,
  how: string,
): FileField {
  return { name, start: Math.min(start, bytes.length), end: Math.min(end, bytes.length), value, how };
}

function littleEndian(bytes: Uint8Array): string {
  const terms = [...bytes].map((byte, k) => `0x${hexByte(byte)} · ${256 ** k}`);
  return `Little-endian, the lowest byte first: ${terms.join(" + ")}.`;
}

/** Entries of the dictionary, what stands between them, and the spaces behind it. */
function dictionary(text: string, offset: number): FileField[] {
  const known = npyEntries.flatMap(([name, pattern, how]) => {
    const match = pattern.exec(text);
    return match
      ? [{ name, start: match.index, end: match.index + match[0].length, value: match[1], how }]
      : [];
  });
  const sorted = known.toSorted((one, other) => one.start - other.start);
  const close = text.lastIndexOf("}") + 1 || text.length;
  const fields: FileField[] = [];
  let at = 0;
  for (const one of [...sorted, undefined]) {
    // In a broken header an entry may reach into the next.
    if (one && one.start < at) continue;
    const end = one?.start ?? close;
    if (end > at) fields.push(between(text, at, end));
    if (one) fields.push(one);
    at = Math.max(at, one?.end ?? close);
  }
  if (text.length > at) fields.push(padding(text, at, offset));
  return fields.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

function between(text: string, start: number, end: number): FileField {
  const value = text.slice(start, end).trim();
  return { name: "dictionary", start, end, value, how: "The header is the text of a Python dictionary." };
}

function padding(text: string, start: number, offset: number): FileField {
  const from = offset + text.length;
  const step = [64, 16].find((one) => from % one === 0);
  const place = step ? `byte ${from}, a multiple of ${step}` : `byte ${from}`;
  const how = `Spaces and a last line feed fill the header up: the numbers begin at ${place}.`;
  return { name: "padding", start, end: text.length, value: `${text.length - start} bytes`, how };
}

/** Bytes as text, those that are none as \x93. */
function textOf(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hexByte(byte)}`))
    .join("");
}

/** Kinds of numbers of an IDX file. */
const idxKinds = new Map([
  [0x08, "unsigned bytes"],
  [0x09, "signed bytes"],
  [0x0b, "16-bit integers"],
  [0x0c, "32-bit integers"],
  [0x0d, "32-bit floats"],
  [0x0e, "64-bit floats"],
]);
const idxDimensions = ["pictures", "rows of a picture", "columns of a picture"];

/**
 * What the bytes of an IDX file mean, field by field. It tells of broken files too, as far as they can be read:
 * whether a file is right is for `readIdxImages` to say.
 *
 * @param bytes the file, gunzipped, or its beginning
 */
export function idxFields(bytes: Uint8Array): FileField[] {
  const dimensions = Math.min(bytes[3] ?? 0, 8);
  const header = Math.min(bytes.length, 4 + 4 * dimensions);
  const kind = idxKinds.get(bytes[2] ?? -1) ?? "no known kind";
  const counts = Array.from({ length: dimensions }, (_, k): FileField => {
    const start = 4 + 4 * k;
    const four = bytes.subarray(start, start + 4);
    const value = four.reduce((sum, byte) => sum * 256 + byte, 0);
    return {
      name: idxDimensions[k] ?? `dimension ${k}`,
      start,
      end: start + 4,
      value: String(value),
      how: bigEndian(four),
    };
  });
  return [
    { name: "zeros", start: 0, end: 2, value: "0 0", how: "Two bytes that are always 0." },
    {
      name: "kind of number",
      start: 2,
      end: 3,
      value: kind,
      how: "08 stands for unsigned numbers of one byte.",
    },
    {
      name: "dimensions",
      start: 3,
      end: 4,
      value: String(bytes[3] ?? 0),
      how: "Three: pictures, rows and columns.",
    },
    ...counts,
    ...pictureFields(bytes, header, pixelCount),
  ]
    .map((field) => ({ ...field, end: Math.min(field.end, bytes.length) }))
    .filter(({ start, end }) => end > start);
}

function bigEndian(bytes: Uint8Array): string {
  const terms = [...bytes].map((byte, k) => `0x${hexByte(byte)} · ${256 ** (bytes.length - 1 - k)}`);
  return `Big-endian, the highest byte first: ${terms.join(" + ")}.`;
}

/** Pictures of so many pixels from a place on: a field each, the last as far as the bytes go. */
export function pictureFields(bytes: Uint8Array, from: number, size: number): FileField[] {
  const count = Math.max(0, Math.ceil((bytes.length - from) / size));
  return Array.from({ length: count }, (_, n) => ({
    name: `picture ${n}`,
    start: from + n * size,
    end: Math.min(bytes.length, from + (n + 1) * size),
    value: `${size} grey levels`,
    how: `Pixel k of picture ${n} is byte ${from} + ${size} · ${n} + k. 00 is paper, ff is ink.`,
  }));
}
