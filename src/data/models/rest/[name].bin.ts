// What the first part of the weights leaves out.
import { modelPart } from "../../../../site/data/models.js";

process.stdout.write(await modelPart("rest"));
