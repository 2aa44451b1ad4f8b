// The cards of the weights of the networks that pages show.
import { modelFile } from "../../../site/data/models.js";

process.stdout.write(await modelFile("json"));
