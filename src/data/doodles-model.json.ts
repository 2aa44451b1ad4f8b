// The card of the doodle classifier.
import { modelFile } from "../../site/data/models.js";

process.stdout.write(await modelFile("json", ["--name", "doodles"]));
