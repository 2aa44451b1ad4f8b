// The weights that the repository ships, for the pages: `npm run train -- <name> --save` makes them.
import { modelFile } from "../../../site/data/models.js";

process.stdout.write(modelFile("safetensors"));
