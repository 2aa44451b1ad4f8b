import { knownAndSamples } from "../../site/data/known-and-samples.js";
import { writePack } from "../lib/data/pack.js";

process.stdout.write(await writePack(await knownAndSamples("drawings", 20)));
