import { loadSamples } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";

process.stdout.write(await writePack(await loadSamples("doodles"), 16));
