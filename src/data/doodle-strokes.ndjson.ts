import { exampleStrokes } from "../../site/data/example-strokes.js";
import { locateSamples } from "../../site/data/locate.js";
import { seededRandom } from "../lib/core/random.js";
import { doodleClasses } from "../lib/data/sample-sets.js";
import { writeSimplifiedDrawings } from "../lib/data/simplified-drawings.js";

/** Drawings of each class to replay and to follow to their pixels. */
const perClass = 3;

const { folder } = locateSamples("doodles");
const random = seededRandom(1);
process.stdout.write(
  writeSimplifiedDrawings(doodleClasses.flatMap((word) => exampleStrokes(word, perClass, folder, random))),
);
