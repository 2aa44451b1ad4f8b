import { loadDoodles, locateDoodles } from "../../site/data/locate.js";
import { writePack } from "../lib/data/pack.js";

const source = locateDoodles();
const dataset = loadDoodles(source);
console.error(`doodles: ${dataset.labels.length} pictures, ${source.description}`);
process.stdout.write(await writePack(dataset));
