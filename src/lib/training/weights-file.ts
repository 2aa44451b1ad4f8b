import { referenceBackend } from "../backends/reference.js";
import { listed } from "../core/layers/description.js";
import { mostConfused, recallOf } from "../core/metrics.js";
import { type NamedWeights, setWeights, weightsOf } from "../core/network-weights.js";
import type { Dataset } from "../data/dataset.js";
import { datasetHash } from "../data/dataset-hash.js";
import { preparations } from "../drawing/preparations.js";
import type { Hyperparameters } from "./hyperparameters.js";
import type { Run } from "./run.js";
import { architectureOf } from "./weights/architecture.js";
import { type ModelCard, readCard, writeCard } from "./weights/card.js";
import { weightHash } from "./weights/hash.js";
import { readSafetensors, writeSafetensors } from "./weights/safetensors.js";
import { networkOfCard } from "./weights/trained-network.js";

/** Confusions that a card lists at most, and the least part of a class's rows that is worth a line. */
const [mostConfusions, leastConfused] = [40, 0.03];

/** What a card says besides what can be worked out. */
export interface SaveOptions {
  /** The command or the page that made it. */
  madeBy?: string;
  /** Of the weights; defaults to its owner's word. */
  licence?: string;
  /** Accuracy on test rows that were moved, turned or thickened, where it was measured. */
  disturbed?: ModelCard["disturbed"];
  /** What networks from other seeds got, where it was measured. */
  spread?: ModelCard["spread"];
  /** Epochs and steps of the network before this run. */
  before?: { readonly epochs: number; readonly steps: number };
}

/**
 * The weights of a run as a file, and the file of what is to be known of them. Where there are no test rows, the accuracy on
 * them is 0 and there are no recalls.
 */
export function saveWeights(
  { training, split }: Pick<Run, "training" | "split">,
  dataset: Dataset,
  {
    madeBy = "the workbook, in a page",
    licence = "as its owner says",
    disturbed,
    spread,
    before = { epochs: 0, steps: 0 },
  }: SaveOptions = {},
): { weights: Uint8Array<ArrayBuffer>; card: string; hash: string } {
  const weights = weightsOf(training.network);
  const hash = weightHash(weights);
  const { title, origin, source, classes, convention, height, width } = dataset;
  const picture = { channels: 1, height, width };
  const onTest = split.test.length > 0 ? training.evaluate(split.test) : undefined;
  const card: ModelCard = {
    format: "hand-drawn-networks/2",
    inputs: training.network.inputs,
    picture: {
      shape: listed(picture),
      divideBy: 255,
      paper: 0,
      ink: 1,
      orientation: "upright: the first row is the top one, the first column the left one",
    },
    layers: architectureOf(training.network, picture),
    preprocessing: convention && preparations[convention],
    classes,
    hyperparameters: training.hyperparameters,
    data: {
      title,
      origin,
      source,
      licence: dataset.licence,
      trainRows: split.train.length,
      testRows: split.test.length,
      hash: datasetHash(dataset),
    },
    accuracy: { train: training.evaluate(split.train).accuracy, test: onTest?.accuracy ?? 0 },
    recall: onTest && recallOf(onTest.confusion, classes.length).map((recall) => recall || 0),
    confusions:
      onTest &&
      mostConfused(onTest.confusion, classes.length, mostConfusions, leastConfused).map(
        ({ label, predicted, part }) => ({ label: classes[label], as: classes[predicted], part }),
      ),
    disturbed,
    spread,
    steps: before.steps + training.step,
    epochs: before.epochs + training.epoch,
    hash,
    licence,
    madeBy,
  };
  const text = writeCard(card);
  return { weights: writeSafetensors(weights, { card: text }), card: text, hash };
}

/** Weights from a file that fit the data at hand. */
export interface OpenedWeights {
  readonly weights: readonly NamedWeights[];
  readonly hyperparameters: Hyperparameters;
  /** What the reader should know before trusting the accuracy on held-out drawings. */
  readonly notice?: string;
}

/**
 * A file of weights and its card.
 *
 * @param cardText the card, when it is not in the file of weights
 * @throws Error that says what is wrong with either file, or that they do not belong together
 */
export function readWeightsFile(
  file: Uint8Array,
  cardText: string | undefined,
): { weights: readonly NamedWeights[]; card: ModelCard } {
  const { tensors: weights, metadata } = readSafetensors(file);
  const text = cardText ?? metadata.card;
  if (text === undefined) {
    throw new TypeError("weights must come with their card: choose the .json file with them");
  }
  const card = readCard(text);
  const hash = weightHash(weights);
  if (hash !== card.hash) {
    throw new RangeError(`weights must have the hash on their card, ${card.hash}: ${hash}`);
  }
  // Whether the card fits itself and the weights is seen before anything begins with them.
  setWeights(networkOfCard(referenceBackend(), card), weights);
  return { weights, card };
}

/**
 * Opens a file of weights for the data at hand.
 *
 * @param cardText the card, when it is not in the file of weights
 * @throws Error as `readWeightsFile`, or one that says that they are of a network for other pictures
 */
export function openWeights(file: Uint8Array, cardText: string | undefined, dataset: Dataset): OpenedWeights {
  const { weights, card } = readWeightsFile(file, cardText);
  if (String(card.classes) !== String(dataset.classes)) {
    throw new RangeError(`weights must be for ${dataset.classes.join(", ")}: ${card.classes.join(", ")}`);
  }
  const inputs = dataset.width * dataset.height;
  if (card.inputs !== inputs) throw new RangeError(`weights must be for ${inputs} pixels: ${card.inputs}`);
  return { weights, hyperparameters: card.hyperparameters, notice: strangers(card, dataset) };
}

/** The split of a seed is the same only on the same data. */
function strangers({ data }: ModelCard, dataset: Dataset): string | undefined {
  const rows = data.trainRows + data.testRows;
  if (data.title === dataset.title && data.origin === dataset.origin && rows === dataset.labels.length)
    return;
  return "These weights were trained on other drawings, some of which may be among those held out here.";
}
