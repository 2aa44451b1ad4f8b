import { isMapping } from "./emnist-mapping.js";
import { FormatError, hexOf } from "./format-error.js";
import { looksLike } from "./looks-like.js";
import { packMagic } from "./pack.js";

/** The formats of samples that are read, and of the mapping that belongs to some. */
export type SampleFormat =
  | "npy"
  | "npz"
  | "csv"
  | "drawings"
  | "idx-images"
  | "idx-labels"
  | "pack"
  | "mapping";

/** What can be read, in words. */
const readable =
  "samples: .npy, .npz, .csv, .ndjson, IDX images or a pack of this workbook, as they are or gzipped,";

const magics: readonly (readonly [SampleFormat, readonly number[]])[] = [
  ["npy", [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]],
  ["npz", [0x50, 0x4b]],
  ["idx-images", [0, 0, 8, 3]],
  ["idx-labels", [0, 0, 8, 1]],
  ["pack", [...packMagic].map((letter) => letter.charCodeAt(0))],
];
/** Bytes of the largest mapping. */
const longestMapping = 4096;

/**
 * The format of samples, told by how they begin. Text has no magic: `{` or `[` begins drawings; lines of two or three
 * numbers are a mapping; a number, or what the name calls `.csv`, `.tsv` or `.txt`, is comma-separated values.
 *
 * @param bytes the file, already gunzipped
 * @param file its name
 * @throws FormatError that lists what can be read, when it is none of these, and says what it looks like
 */
export function sampleFormat(bytes: Uint8Array, file: string): SampleFormat {
  const known = magics.find(([, magic]) => magic.every((byte, k) => bytes[k] === byte));
  if (known) return known[0];
  const like = looksLike(bytes);
  const text = new TextDecoder().decode(bytes.subarray(0, longestMapping)).trimStart();
  if (/^[[{]/.test(text)) return "drawings";
  if (!like && bytes.length < longestMapping && isMapping(text)) return "mapping";
  const isNamed = text !== "" && /\.(csv|tsv|txt)( ?\(\d+\))?(\.gz)?$/i.test(file);
  if (!like && (/^["'.,;]?-?\d/.test(text) || (isNamed && /[,;\t]/.test(text)) || /^"?sep=/i.test(text)))
    return "csv";
  const found = hexOf(bytes.subarray(0, 6)) || "end of file";
  throw new FormatError(file, 0, readable, like ? `${found}. It looks like ${like}` : found);
}
