// The weights of the doodle classifier, for the pages: `npm run train -- doodles --save` makes them.
import { modelFile } from "../../site/data/models.js";

process.stdout.write(await modelFile("safetensors", ["--name", "doodles"]));
