// The characters that the lab begins with: the first of those to train on, and all to test on.
import { charactersInParts } from "../../site/data/characters-in-parts.js";
import { writePack } from "../lib/data/pack.js";

process.stdout.write(await writePack((await charactersInParts()).first));
