import { loadDoodles, locateDoodles } from "../../site/data/locate.js";
import { doodleSplit, fewOfEach } from "../lib/data/doodles.js";
import { writePack } from "../lib/data/pack.js";
import { selectRows } from "../lib/data/select.js";
import { seededRandom } from "../lib/random.js";

/** Enough of each class for a chapter to show, small enough to load at once; none of them is a test drawing. */
const perClass = 40;

const dataset = loadDoodles(locateDoodles());
const rows = fewOfEach(dataset.labels, doodleSplit(dataset, 1).train, perClass, seededRandom(1));
process.stdout.write(await writePack(selectRows(dataset, rows)));
