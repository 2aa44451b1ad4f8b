import { pixelCount } from "../drawing/picture-size.js";
import { type FileField, hexByte, pictureFields } from "./file-field.js";

const kinds = new Map([
  [0x08, "unsigned bytes"],
  [0x09, "signed bytes"],
  [0x0b, "16-bit integers"],
  [0x0c, "32-bit integers"],
  [0x0d, "32-bit floats"],
  [0x0e, "64-bit floats"],
]);
const dimensionNames = ["pictures", "rows of a picture", "columns of a picture"];

/**
 * What the bytes of an IDX file mean, field by field. It tells of broken files too, as far as they can be read:
 * whether a file is right is for `readIdxImages` to say.
 *
 * @param bytes the file, gunzipped, or its beginning
 */
export function idxFields(bytes: Uint8Array): FileField[] {
  const dimensions = Math.min(bytes[3] ?? 0, 8);
  const header = Math.min(bytes.length, 4 + 4 * dimensions);
  const kind = kinds.get(bytes[2] ?? -1) ?? "no known kind";
  const counts = Array.from({ length: dimensions }, (_, k): FileField => {
    const start = 4 + 4 * k;
    const four = bytes.subarray(start, start + 4);
    const value = four.reduce((sum, byte) => sum * 256 + byte, 0);
    return {
      name: dimensionNames[k] ?? `dimension ${k}`,
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
