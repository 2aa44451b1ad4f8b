// The first part of the weights of the networks that pages show: a network answers with it while the rest is on its way.
import { modelPart } from "../../../../site/data/models.js";

process.stdout.write(await modelPart("first"));
