import { loadSamples } from "../../site/data/load.js";
import { equalRows } from "../lib/data/equal-rows.js";
import { writePack } from "../lib/data/pack.js";
import { pageRows } from "../lib/labs/experiments/hypothesis-classes.js";

process.stdout.write(await writePack(equalRows(await loadSamples("hypotheses"), pageRows)));
