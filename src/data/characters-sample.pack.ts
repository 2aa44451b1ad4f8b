import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// Enough of each character to show how people write it; none of them is a test character.
await printFewOfEach(await loadSamples("characters"), "train", 20, 1);
