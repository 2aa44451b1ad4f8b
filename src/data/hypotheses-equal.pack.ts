import { loadSamples } from "../../site/data/load.js";
import { equalRows } from "../lib/data/equal-rows.js";
import { writePack } from "../lib/data/pack.js";
import { selectRows } from "../lib/data/select.js";
import { hypothesesLimits } from "../lib/experiments/few-samples.js";
import { joinedRows } from "../lib/experiments/parted-rows.js";

// As many drawings of each class as the rarest has: what the experiments on data use of the set.
const dataset = await loadSamples("hypotheses");
process.stdout.write(
  await writePack(selectRows(dataset, joinedRows(equalRows(dataset, hypothesesLimits.most)))),
);
