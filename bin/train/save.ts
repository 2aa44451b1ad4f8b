import { setWeights } from "../../src/lib/core/network-weights.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { type Disturbance, disturbances, disturbed } from "../../src/lib/data/disturbed.js";
import { splitOf } from "../../src/lib/data/split.js";
import { createTraining, type Training } from "../../src/lib/training/training.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { readWeightsFile, type SaveOptions, saveWeights } from "../../src/lib/training/weights-file.js";
import { accuracyOn } from "./accuracy.js";
import { type TrainJob, trainSeed } from "./job.js";

/** What `saveWeights` gives. */
type Model = ReturnType<typeof saveWeights>;

/**
 * Trains from the first seed; the file of its weights, their card, and their hash.
 *
 * @param madeBy the command, for the card
 */
export async function trainedModel(job: TrainJob, madeBy: string): Promise<Model> {
  const [seed] = job.seeds;
  const { training } = await trainSeed(job, seed);
  return described(job, training, { madeBy });
}

/**
 * Weights with a card that is written anew: what can be measured is measured again on the data at hand, the rest is taken over.
 *
 * @param files those that are kept
 * @throws RangeError when the test accuracy is another: the data at hand are then not those of the card
 */
export async function describedAnew(
  job: TrainJob,
  files: { weights: Uint8Array; card: string },
): Promise<Model> {
  const { weights, card } = readWeightsFile(files.weights, files.card);
  const { hyperparameters, madeBy, spread, steps, epochs } = card;
  const { train } = splitOf(job.dataset, hyperparameters.seed);
  const training = createTraining({
    backend: await job.makeBackend(),
    dataset: job.dataset,
    train,
    hyperparameters,
  });
  setWeights(training.network, weights);
  const model = described(job, training, { madeBy, spread, before: { steps, epochs } });
  const { accuracy } = readCard(model.card);
  if (accuracy.test !== card.accuracy.test) {
    throw new RangeError(`test accuracy must be ${card.accuracy.test}, as on the card: ${accuracy.test}`);
  }
  return model;
}

function described(job: TrainJob, training: Training, options: SaveOptions): Model {
  const split = splitOf(job.dataset, training.hyperparameters.seed);
  const redrawn = (kind: Disturbance) => disturbed(job.dataset, split.test, kind, seededRandom(1));
  const measured = disturbances.map((kind) => [kind, accuracyOn(training, redrawn(kind))] as const);
  const { shifted, turned, thickened } = Object.fromEntries(measured);
  return saveWeights({ training, split }, job.dataset, {
    ...options,
    licence: "MIT, as the workbook",
    disturbed: { shifted, turned, thickened },
  });
}
