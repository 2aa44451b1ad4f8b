import { printFewOfEach } from "../../site/data/few-samples.js";
import { loadSamples } from "../../site/data/load.js";

// Enough of each class for a chapter to show, small enough to load at once; none of them is a test drawing.
await printFewOfEach(await loadSamples("doodles"), "train", 40, 1);
