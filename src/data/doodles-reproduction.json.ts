// What `npm run train -- doodles --reproduce` found, for the pages.
import { readFileSync } from "node:fs";

process.stdout.write(readFileSync("data/reproductions/doodles.json"));
