// The weights that the repository ships, for the pages: `npm run train -- doodles --save` makes them.
import { readFileSync } from "node:fs";

process.stdout.write(readFileSync("data/models/doodles.safetensors"));
