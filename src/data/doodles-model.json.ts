// The card of the weights that the repository ships.
import { readFileSync } from "node:fs";

process.stdout.write(readFileSync("data/models/doodles.json"));
