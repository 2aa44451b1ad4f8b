import { equalBitmaps } from "../../site/data/equal-bitmaps.js";
import { locateSamples } from "../../site/data/locate.js";

// How many of the drawings that are at hand as strokes and as bitmaps the workbook draws as Google did.
process.stdout.write(JSON.stringify(equalBitmaps(locateSamples("doodles").folder)));
