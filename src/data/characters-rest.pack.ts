// The other characters to train on; an empty file where there are no others, as of the stand-in.
import { charactersInParts } from "../../site/data/characters-in-parts.js";
import { writePack } from "../lib/data/pack.js";

const { rest } = await charactersInParts();
if (rest) process.stdout.write(await writePack(rest));
