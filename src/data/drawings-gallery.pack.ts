import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// A few drawings that no network of the workbook was trained on, to be read.
await printFewOfEach(await loadSamples("drawings", undefined, { perClass: 30 }), "test", 5, 3);
