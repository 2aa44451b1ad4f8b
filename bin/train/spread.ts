import { readFileSync } from "node:fs";
import { splitOf } from "../../src/lib/data/split.js";
import { type ModelCard, writeCard } from "../../src/lib/training/weights/card.js";
import { writeSafetensors } from "../../src/lib/training/weights/safetensors.js";
import { readWeightsFile } from "../../src/lib/training/weights-file.js";
import { percent } from "../percent.js";
import { type TrainJob, trainSeed } from "./job.js";

/** Writes a file of the repository. */
type Write = (file: string, content: string | Uint8Array) => void;

/**
 * Trains a kept network once more from each seed that its card says nothing of, and writes what each gets on the test rows onto
 * the card. The card is written after every seed: what was stopped goes on with the next one.
 *
 * @param path of the network's two files, without their endings
 * @throws RangeError when the kept network was trained in another way than the recipe says, or on other rows
 */
export async function trainSpread(job: TrainJob, path: string, write: Write): Promise<void> {
  for (const seed of job.seeds) {
    if (spreadOf(keptNetwork(job, path).card).seeds.includes(seed)) continue;
    const { testAccuracy } = (await trainSeed(job, seed)).result;
    writeOfSeed(job, path, { seed, testAccuracy }, write);
  }
}

/**
 * Writes what a network gets from a seed onto the card of its kept weights, unless the card has that seed.
 *
 * @param job with which it was trained
 * @param path of the network's two files, without their endings
 * @throws RangeError when the kept network was trained in another way than the job says, or on other rows
 */
export function writeOfSeed(
  job: TrainJob,
  path: string,
  { seed, testAccuracy }: { seed: number; testAccuracy: number },
  write: Write,
): void {
  const { card, weights } = keptNetwork(job, path);
  const known = spreadOf(card);
  if (known.seeds.includes(seed)) return;
  job.progress.done(`${path}: seed ${seed}: test ${percent(testAccuracy, 2)}`);
  const spread = { seeds: [...known.seeds, seed], test: [...known.test, testAccuracy] };
  const text = writeCard({ ...card, spread });
  write(`${path}.safetensors`, writeSafetensors(weights, { card: text }));
  write(`${path}.json`, text);
}

function keptNetwork(job: TrainJob, path: string) {
  const kept = readWeightsFile(readFileSync(`${path}.safetensors`), readFileSync(`${path}.json`, "utf8"));
  expectSame(job, kept.card);
  return kept;
}

/** What is known of a network's seeds: at first that from which its own weights are. */
function spreadOf({ spread, hyperparameters, accuracy }: ModelCard): NonNullable<ModelCard["spread"]> {
  return spread ?? { seeds: [hyperparameters.seed], test: [accuracy.test] };
}

function expectSame({ hyperparameters, dataset }: TrainJob, card: ModelCard): void {
  const here = JSON.stringify({ ...hyperparameters, seed: 0 });
  const there = JSON.stringify({ ...hyperparameters, ...card.hyperparameters, seed: 0 });
  if (here !== there) throw new RangeError(`the kept network must be trained as the recipe says: ${there}`);
  const rows = splitOf(dataset, card.hyperparameters.seed).train.length;
  if (rows !== card.data.trainRows) {
    throw new RangeError(`the kept network must be trained on ${rows} rows: ${card.data.trainRows}`);
  }
}
