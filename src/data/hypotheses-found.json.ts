// What `npm run reproduce` found for the fourth project, without its trainings.
import { existsSync, readFileSync } from "node:fs";
import { readReproductions } from "../lib/labs/experiments/reproductions.js";

const file = "data/reproductions.json";
const { experiments } = existsSync(file)
  ? readReproductions(JSON.parse(readFileSync(file, "utf8")))
  : { experiments: [] };
const found = experiments.filter(({ system }) => system === "4").map((one) => ({ ...one, trials: [] }));
process.stdout.write(JSON.stringify({ experiments: found }));
