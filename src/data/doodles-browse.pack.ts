import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// Enough of each class to find odd ones and doubles among; none of them is a test drawing.
await printFewOfEach(await loadSamples("doodles"), "train", 300, 2);
