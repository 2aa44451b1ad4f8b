import { existsSync, readFileSync } from "node:fs";
import { readNpy } from "../../src/lib/data/npy.js";
import { quickDrawClasses } from "../../src/lib/data/sample-sets.js";
import { readDrawings } from "../../src/lib/data/simplified-drawings.js";
import { rasterise } from "../../src/lib/drawing/rasterise.js";
import { bitmapFile, pathOf, strokesFile } from "./sample-files.js";

/** Drawings whose strokes and bitmaps are both at hand. */
export interface EqualBitmaps {
  readonly drawings: number;
  /** How many of them the workbook draws as one of the bitmaps of their class, level by level. */
  readonly equal: number;
}

/**
 * Draws the strokes of a folder of samples, and looks the pictures up among its bitmaps.
 *
 * @param folder of samples; none for the stand-in, which has no bitmaps but the workbook's own
 * @throws FormatError when a file is not what it should be
 */
export function equalBitmaps(folder: string | undefined): EqualBitmaps {
  let [drawings, equal] = [0, 0];
  if (folder === undefined) return { drawings, equal };
  for (const word of quickDrawClasses) {
    const [strokes, bitmaps] = [pathOf(folder, strokesFile(word)), pathOf(folder, bitmapFile(word))];
    if (!existsSync(strokes) || !existsSync(bitmaps)) continue;
    const known = picturesOf(bitmaps);
    for (const { drawing } of readDrawings(readFileSync(strokes), strokes)) {
      drawings++;
      if (known.has(keyOf(rasterise(drawing)))) equal++;
    }
  }
  return { drawings, equal };
}

function picturesOf(file: string): Set<string> {
  const { rows, cols, data } = readNpy(readFileSync(file), file);
  return new Set(
    Array.from({ length: rows }, (_, row) => keyOf(data.subarray(row * cols, (row + 1) * cols))),
  );
}

function keyOf(picture: Uint8Array): string {
  return Buffer.from(picture).toString("latin1");
}
