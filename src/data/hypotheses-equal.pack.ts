import { loadSamples } from "../../site/data/load.js";
import { equalRows } from "../lib/data/equal-rows.js";
import { writePack } from "../lib/data/pack.js";

// Equally many of each class: what the networks of the chapter on convolution are trained on and tested with.
process.stdout.write(await writePack(equalRows(await loadSamples("hypotheses"))));
