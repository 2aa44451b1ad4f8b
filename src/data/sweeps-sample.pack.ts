import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// Enough of each class to show what the ten are.
await printFewOfEach(await loadSamples("sweeps"), "all", 6, 1);
