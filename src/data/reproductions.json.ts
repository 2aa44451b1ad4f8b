// What `npm run reproduce` found, for the pages, and which of the pages that it names are written.
import { existsSync, readFileSync } from "node:fs";
import { chapters, isWritten } from "../../site/chapters.js";

const file = "data/reproductions.json";
const found = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { experiments: [] };
const pages = chapters.filter(isWritten).map(({ slug }) => slug);
process.stdout.write(JSON.stringify({ ...found, pages }));
