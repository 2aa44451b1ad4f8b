// The cards of the weights that the repository ships.
import { modelFile } from "../../../site/data/models.js";

process.stdout.write(modelFile("json"));
