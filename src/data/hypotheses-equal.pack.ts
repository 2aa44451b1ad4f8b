import { loadSamples } from "../../site/data/load.js";
import { equalRows } from "../lib/data/equal-rows.js";
import { writePack } from "../lib/data/pack.js";

/** So many of each class that the slowest network of the chapter on convolution is trained in half a minute. */
const perClass = 400;

process.stdout.write(await writePack(equalRows(await loadSamples("hypotheses"), perClass)));
