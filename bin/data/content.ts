import { readFileSync, statSync } from "node:fs";
import { emnistFiles } from "../../site/data/sample-files.js";
import { readEmnistMapping } from "../../src/lib/data/emnist-mapping.js";
import { FormatError } from "../../src/lib/data/format-error.js";
import { gunzipFile } from "../../src/lib/data/gunzip-file.js";
import { readIdxImages, readIdxLabels } from "../../src/lib/data/idx.js";
import { readNpyLayout } from "../../src/lib/data/npy.js";
import { characterClasses } from "../../src/lib/data/sample-sets.js";
import { readDrawings } from "../../src/lib/data/simplified-drawings.js";
import { readBytes } from "./read-bytes.js";
import { classOf, type WantedFile } from "./wanted.js";

/** Bytes in which the head of an `.npy` file of Quick, Draw! certainly ends: the real ones have 80. */
export const longestNpyHead = 4096;

/**
 * Reads a file of samples as the workbook would.
 *
 * @param path where it is
 * @returns drawings, characters or labels in it
 * @throws FormatError when it is not what its name says, is cut short, or goes on after its end
 */
export async function countSamples(
  { kind, file }: Pick<WantedFile, "kind" | "file">,
  path: string,
): Promise<number> {
  if (kind === "bitmaps") return countRows(file, path);
  if (kind === "strokes") return countDrawings(file, path);
  return countCharacters(file, path);
}

/** Only the head and the length: pixels may be any bytes. */
function countRows(file: string, path: string): number {
  const { rows, cols, dataOffset } = readNpyLayout(readBytes(path, longestNpyHead), file);
  const length = dataOffset + rows * cols;
  const { size } = statSync(path);
  if (size !== length) {
    throw new FormatError(file, Math.min(size, length), `${length} bytes for ${rows} rows`, `${size} bytes`);
  }
  return rows;
}

function countDrawings(file: string, path: string): number {
  const drawings = readDrawings(readFileSync(path), file);
  const other = drawings.findIndex(({ word }) => word !== classOf(file));
  if (other >= 0) {
    throw new FormatError(file, 0, `drawings of "${classOf(file)}"`, `"${drawings[other].word}"`);
  }
  return drawings.length;
}

async function countCharacters(file: string, path: string): Promise<number> {
  const bytes = readFileSync(path);
  if (file === emnistFiles.mapping) return readEmnistMapping(bytes.toString("utf8"), file).length;
  const unpacked = await gunzipFile(bytes, file);
  if (file === emnistFiles.trainImages || file === emnistFiles.testImages) {
    return readIdxImages(unpacked, file).rows;
  }
  return readIdxLabels(unpacked, file, characterClasses.length).length;
}
