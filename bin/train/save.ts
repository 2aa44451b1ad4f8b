import { type Disturbance, disturbances, disturbed } from "../../src/lib/data/disturbed.js";
import { splitOf } from "../../src/lib/data/split-of.js";
import { makeLoss } from "../../src/lib/losses/make-loss.js";
import { seededRandom } from "../../src/lib/random.js";
import { evaluateInPieces, runToEnd } from "../../src/lib/training/evaluation.js";
import type { Training } from "../../src/lib/training/training.js";
import { saveWeights } from "../../src/lib/training/weights-file.js";
import { type TrainJob, trainSeed } from "./job.js";

/** Pictures of a batch while accuracies are measured. */
const batch = 256;

/**
 * Trains from the first seed; the file of its weights, their card, and their hash.
 *
 * @param name of the recipe, for the card
 */
export async function trainedModel(job: TrainJob, name: string): Promise<ReturnType<typeof saveWeights>> {
  const [seed] = job.seeds;
  const { training } = await trainSeed(job, seed);
  const split = splitOf(job.dataset, seed);
  const measured = disturbances.map((kind) => [kind, accuracyOn(kind, training, job, split.test)] as const);
  const { shifted, turned, thickened } = Object.fromEntries(measured);
  return saveWeights({ training, split }, job.dataset, {
    madeBy: `npm run train -- ${name} --save --seed ${seed}`,
    disturbed: { shifted, turned, thickened },
  });
}

/** Accuracy on rows as they would be, had they been drawn otherwise. */
function accuracyOn(kind: Disturbance, training: Training, { dataset }: TrainJob, rows: Uint32Array): number {
  const other = disturbed(dataset, rows, kind, seededRandom(1));
  const { backend, network, hyperparameters } = training;
  const pictures = backend.pictures(batch, network.inputs);
  const all = Uint32Array.from(other.labels.keys());
  return runToEnd(evaluateInPieces(network, pictures, other, all, makeLoss(hyperparameters.loss))).accuracy;
}
