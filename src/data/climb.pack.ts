// The drawings that readers train their own network on, chapter by chapter; none of them is a test drawing.
import { loadSamples } from "../../site/data/load.js";
import { writePack } from "../lib/data/pack.js";
import { climbSamples } from "../lib/labs/climb/samples.js";

process.stdout.write(await writePack(climbSamples(await loadSamples("doodles"))));
