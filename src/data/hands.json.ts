// How the pad's networks read glyphs of fonts, as `npm run bench -- --hands --save` found.
import { readFileSync } from "node:fs";

process.stdout.write(readFileSync("data/hands.json"));
