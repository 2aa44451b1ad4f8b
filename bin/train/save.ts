import { splitOf } from "../../src/lib/data/split-of.js";
import { saveWeights } from "../../src/lib/training/weights-file.js";
import { type TrainJob, trainSeed } from "./job.js";

/** Trains from the first seed; the file of its weights, their card, and their hash. */
export async function doodleModel(job: TrainJob): Promise<ReturnType<typeof saveWeights>> {
  const [seed] = job.seeds;
  const { training } = await trainSeed(job, seed);
  const run = { training, split: splitOf(job.dataset, seed) };
  return saveWeights(run, job.dataset, `npm run train -- doodles --save --seed ${seed}`);
}
