/** What scikit-learn's digits are, and what to take instead. */
export const eightByEight =
  "These look like the 8 × 8 digits of scikit-learn. Take MNIST or EMNIST instead, whose pictures are 28 × 28";

const picture =
  "a picture. Put pictures of 28 × 28 pixels into an array and save that with NumPy: np.save(name, pictures)";
const archive = "an archive in a format that is not opened here. Unpack it, then open what is in it";
const pickled =
  "objects that Python pickled: they can run code, so they are not opened. Save the pictures with np.savez";

/** Letters at the beginning of files that people take for samples, or so many bytes behind it; what to do with them. */
const letters: readonly (readonly [text: string, what: string, at?: number])[] = [
  ["\x89PNG", picture],
  ["\xff\xd8\xff", picture],
  ["GIF8", picture],
  ["RIFF", picture],
  ["MM\0*", picture],
  ["II*\0", picture],
  ["ftyp", picture, 4],
  ["%PDF", "a PDF. The data themselves are in another file"],
  [
    "version https://git-lfs",
    "a pointer of Git LFS that stands for the file. Get the file itself: git lfs pull",
  ],
  ["7z\xbc\xaf", archive],
  ["Rar!", archive],
  ["\xfd7zXZ", archive],
  ["BZh", archive],
  ["\x28\xb5\x2f\xfd", archive],
  ["ustar", "a .tar archive. Unpack it, then open what is in it", 257],
  ...["\x80\x02", "\x80\x03", "\x80\x04", "\x80\x05"].map((start) => [start, pickled] as const),
  ["\x89HDF", "HDF5. Save the pictures and labels with np.savez"],
  ["PAR1", "a table of Parquet. Save it as CSV"],
  ["ARROW1", "a table of Arrow. Save it as CSV"],
  ["MATLAB 5", "a file of MATLAB. Save the pictures and labels with np.savez, or as CSV"],
  ["\xd0\xcf\x11\xe0", "an old Excel workbook or office document. Save it as CSV"],
  ['{"', "weights of a network. Give them a name that ends in .safetensors", 8],
  ["\xff\xfe", "text in UTF-16. Save it as UTF-8"],
  ["\xfe\xff", "text in UTF-16. Save it as UTF-8"],
  ["SQLite format 3", "a database. Save its table as CSV"],
  ["\0\0", "IDX, but neither three-dimensional pictures nor labels of one byte"],
];
/** Texts by how they begin. */
const texts: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*<(!doctype html|html|head|body)/i,
    "a page of a website that was saved instead of the file. Download the file itself",
  ],
  [/^\s*<(\?xml|svg)/i, "XML or SVG. Save drawings as .ndjson, a list of strokes in each line"],
  [/^\s*(%[^\n]*\n\s*)*@relation/i, "ARFF. Take it from OpenML as CSV"],
  [/^\s+$/, "nothing but spaces"],
];

/** What a file looks like that is not what it must be, and what to do; undefined when that is not known. */
export function looksLike(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 512), (byte) => String.fromCharCode(byte)).join("");
  const known = letters.find(([text, , at = 0]) => start.startsWith(text, at));
  // A word may stand in the ninth place of any text.
  const isWeights = known?.[2] !== 8 || start.startsWith("\0\0", 6);
  return known && isWeights ? known[1] : texts.find(([pattern]) => pattern.test(start))?.[1];
}
