// Writes what the networks of systems 3 and 4 train on, for labs.py: npx tsx test/golden/labs-rows.ts FOLDER
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadSamples } from "../../site/data/load.js";
import { parseConvolutions } from "../../src/lib/core/convolution/stages.js";
import { equalisingWeights } from "../../src/lib/core/losses.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { splitOf } from "../../src/lib/data/split.js";
import { hypothesisNetworksOnRows, sweepNetwork } from "../../src/lib/labs/experiments/beside-pytorch.js";

const folder = process.argv[2];
if (!folder) throw new RangeError("folder must be named: npx tsx test/golden/labs-rows.ts FOLDER");

const written = new Map<Dataset, string>();
const trials = [];
for (const experiment of [sweepNetwork, hypothesisNetworksOnRows]) {
  const samples = await loadSamples(experiment.set);
  if (samples.origin === "stand-in") throw new Error("samples must be real drawings: set WORKBOOK_DATA");
  for (const { name, dataset, trainPart, hyperparameters } of experiment.trials(samples, { quick: false })) {
    const { train, test } = splitOf(dataset, hyperparameters.seed, trainPart);
    const { convolutions, hidden, batchSize, epochs, learningRate, epsilon, balanceClasses, seed } =
      hyperparameters;
    trials.push({
      experiment: experiment.id,
      name,
      samples: fileOf(dataset),
      seed,
      hidden,
      batchSize,
      epochs,
      learningRate,
      epsilon,
      stages: parseConvolutions(convolutions),
      classWeights: balanceClasses ? equalisingWeights(dataset, train) : dataset.classes.map(() => 1),
      train: Array.from(train),
      test: Array.from(test),
    });
  }
}
writeFileSync(join(folder, "trials.json"), JSON.stringify(trials));

/** Name of the files with the pixels and the labels of a data set, written once. */
function fileOf(dataset: Dataset): string {
  const known = written.get(dataset);
  if (known !== undefined) return known;
  const name = `samples-${written.size}`;
  written.set(dataset, name);
  writeFileSync(join(folder, `${name}.pixels`), dataset.pixels);
  writeFileSync(join(folder, `${name}.labels`), dataset.labels);
  return name;
}
