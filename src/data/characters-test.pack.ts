import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// Enough test characters of each class to say how often a network is right when it is sure.
await printFewOfEach(await loadSamples("characters"), "test", 60, 4);
