import { loadSamples } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";
import { equalRows } from "../lib/data/rows.js";
import { pageRows } from "../lib/labs/experiments/hypothesis-classes.js";

process.stdout.write(await writePack(equalRows(await loadSamples("hypotheses"), pageRows)));
