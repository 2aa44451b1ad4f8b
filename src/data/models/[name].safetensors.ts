// The weights of the networks that pages show, for the pages: `npm run train -- <name> --save` makes them.
import { modelFile } from "../../../site/data/models.js";

process.stdout.write(await modelFile("safetensors"));
