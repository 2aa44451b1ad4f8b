import { existsSync, readFileSync } from "node:fs";
import type { Random } from "../../src/lib/core/random.js";
import { doodleClasses } from "../../src/lib/data/sample-sets.js";
import { readDrawings, type WrittenDrawing } from "../../src/lib/data/simplified-drawings.js";
import { canDraw, standInDrawing } from "../../src/lib/data/stand-in.js";
import { simplify } from "../../src/lib/drawing/simplify.js";
import { pathOf, strokesFile } from "./sample-files.js";

/** The classes of which there are strokes or that the workbook's own code can draw; its own five where there is none such. */
export function withStrokes(classes: readonly string[], folder: string | undefined): readonly string[] {
  const known = classes.filter(
    (word) => canDraw(word) || (folder !== undefined && existsSync(pathOf(folder, strokesFile(word)))),
  );
  return known.length > 0 ? known : doodleClasses;
}

/**
 * A few drawings of a class as strokes: the first that the game recognised, or stand-ins where no strokes of the
 * class are at hand. Stand-ins have the keys 0, 1, 2, …; those of real drawings have 16 digits.
 *
 * @param folder of samples; none for the stand-in
 * @throws FormatError when the file of strokes is not what it should be
 */
export function exampleStrokes(
  word: string,
  count: number,
  folder: string | undefined,
  random: Random,
): WrittenDrawing[] {
  const file = folder ? pathOf(folder, strokesFile(word)) : "";
  if (existsSync(file)) {
    // Some are not recognised: a few more than are wanted are read.
    const read = readDrawings(readFileSync(file), file, { limit: 10 * count });
    return read.filter(({ recognized }) => recognized).slice(0, count);
  }
  return Array.from({ length: count }, (_, k) => {
    const drawing = simplify(standInDrawing(word, random));
    return { word, keyId: String(k), recognized: false, drawing };
  });
}
