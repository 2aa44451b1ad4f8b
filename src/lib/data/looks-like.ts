/** How files begin that people take for samples, and what to do with them. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}\0\0\0\0|^RIFF.{4}WEBP|^.{4}ftyp(heic|avif|mif1)|^I I|^MM\0\*|^II\*\0/s,
    "a picture. Put pictures of 28 × 28 pixels into an array and save that with NumPy: np.save(name, pictures)",
  ],
  [/^%PDF/, "a PDF. The data themselves are in another file"],
  [
    /^\s*(<!doctype html|<html|<head|<body)/i,
    "a page of a website that was saved instead of the file. Download the file itself",
  ],
  [
    /^version https:\/\/git-lfs/,
    "a pointer of Git LFS that stands for the file. Get the file itself: git lfs pull",
  ],
  [/^\s*<\?xml|^\s*<svg/, "XML or SVG. Save drawings as .ndjson, a list of strokes in each line"],
  [
    /^7z\xbc\xaf|^Rar!|^\xfd7zXZ|^BZh|^\x28\xb5\x2f\xfd/,
    "an archive in a format that is not opened here. Unpack it, then open what is in it",
  ],
  [/^.{257}ustar/s, "a .tar archive. Unpack it, then open what is in it"],
  [
    /^\x80[\x02-\x05]/,
    "objects that Python pickled: they can run code, so they are not opened. Save the pictures with np.savez",
  ],
  [/^\x89HDF/, "HDF5. Save the pictures and labels with np.savez"],
  [/^PAR1|^ARROW1/, "a table of Parquet or Arrow. Save it as CSV"],
  [/^MATLAB 5/, "a file of MATLAB. Save the pictures and labels with np.savez, or as CSV"],
  [/^\s*(%[^\n]*\n\s*)*@relation/i, "ARFF. Take it from OpenML as CSV"],
  [/^\xd0\xcf\x11\xe0/, "an old Excel workbook or office document. Save it as CSV"],
  [/^.{8}\{"/s, "weights of a network. Give them a name that ends in .safetensors"],
  [/^\xff\xfe|^\xfe\xff/, "text in UTF-16. Save it as UTF-8"],
  [/^SQLite format 3/, "a database. Save its table as CSV"],
  [/^\0\0[\x08-\x0e]/, "IDX, but neither three-dimensional pictures nor labels of one byte"],
];

/** What a file looks like that is not what it must be, and what to do; undefined when that is not known. */
export function looksLike(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 512));
  // windows-1252 is what browsers take latin1 for: the bytes from 0x80 to 0x9f are told apart by their codes.
  const plain = Array.from(bytes.subarray(0, 512), (byte) => String.fromCharCode(byte)).join("");
  return (
    beginnings.find(([pattern]) => pattern.test(plain))?.[1] ??
    (start.trim() === "" && start !== "" ? "nothing but spaces" : undefined)
  );
}
