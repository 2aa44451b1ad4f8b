import { FormatError, hexOf } from "./format-error.js";
import { packMagic } from "./pack.js";

/** The formats of samples that are read. */
export type SampleFormat = "npy" | "npz" | "csv" | "drawings" | "idx-images" | "idx-labels" | "pack";

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

/**
 * The format of samples, told by how they begin. Text has no magic: `{` begins drawings; a digit or what the name
 * calls `.csv` is comma-separated values.
 *
 * @param bytes the file, already gunzipped
 * @param file its name
 * @throws FormatError that lists what can be read, when it is none of these
 */
export function sampleFormat(bytes: Uint8Array, file: string): SampleFormat {
  const known = magics.find(([, magic]) => magic.every((byte, k) => bytes[k] === byte));
  if (known) return known[0];
  const start = new TextDecoder().decode(bytes.subarray(0, 16));
  if (start.startsWith("{")) return "drawings";
  if (/^\d/.test(start) || (bytes.length > 0 && /\.csv(\.gz)?$/i.test(file))) return "csv";
  throw new FormatError(file, 0, readable, hexOf(bytes.subarray(0, 6)) || "end of file");
}
