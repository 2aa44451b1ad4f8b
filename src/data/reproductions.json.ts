// What `npm run reproduce` found, for the pages, and the pages that there are.
import { existsSync, readFileSync } from "node:fs";
import { chapters } from "../../site/chapters.js";

const file = "data/reproductions.json";
const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { experiments: [] };
const pages = chapters.map(({ slug }) => slug);
process.stdout.write(JSON.stringify({ ...found, pages }));
