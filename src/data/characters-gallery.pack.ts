import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// A few characters that no network of the workbook was trained on, to be read.
await printFewOfEach(await loadSamples("characters", undefined, { perClass: 8 }), "test", 5, 3);
