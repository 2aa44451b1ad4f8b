import { exampleStrokes, withStrokes } from "../../site/data/example-strokes.js";
import { locateSamples, shownSet } from "../../site/data/locate.js";
import { seededRandom } from "../lib/core/random.js";
import { writeSimplifiedDrawings } from "../lib/data/simplified-drawings.js";

/** Drawings of each class to replay and to follow to their pixels. */
const perClass = 3;

const { folder } = locateSamples("doodles");
const random = seededRandom(1);
process.stdout.write(
  writeSimplifiedDrawings(
    withStrokes(shownSet("doodles").classes, folder).flatMap((word) =>
      exampleStrokes(word, perClass, folder, random),
    ),
  ),
);
