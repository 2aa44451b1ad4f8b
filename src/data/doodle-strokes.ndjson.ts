import { existsSync, readFileSync } from "node:fs";
import { locateSamples } from "../../site/data/locate.js";
import { pathOf, strokesFile } from "../../site/data/sample-files.js";
import { doodleClasses } from "../lib/data/sample-sets.js";
import { type NamedDrawing, readDrawings, writeSimplifiedDrawings } from "../lib/data/simplified-drawings.js";
import { simplify } from "../lib/drawing/simplify.js";
import { standInDrawing } from "../lib/drawing/stand-in/stand-in.js";
import { seededRandom } from "../lib/random.js";

/** Drawings of each class to replay and to follow to their pixels. */
const perClass = 3;

const { folder } = locateSamples("doodles");
const random = seededRandom(1);

/** The first drawings of a class that the game recognised; where no strokes are at hand, stand-ins with keys 0, 1, 2. */
function drawingsOf(word: (typeof doodleClasses)[number]): Omit<NamedDrawing, "raw">[] {
  const file = folder ? pathOf(folder, strokesFile(word)) : "";
  if (existsSync(file)) {
    const read = readDrawings(readFileSync(file), file, { limit: 10 * perClass });
    return read.filter(({ recognized }) => recognized).slice(0, perClass);
  }
  return Array.from({ length: perClass }, (_, k) => ({
    ...{ word, keyId: String(k), recognized: false },
    drawing: simplify(standInDrawing(word, random)),
  }));
}

process.stdout.write(writeSimplifiedDrawings(doodleClasses.flatMap(drawingsOf)));
