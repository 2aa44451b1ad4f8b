import { splitOf } from "../../src/lib/data/split.js";
import { characterReportedRecipe } from "../../src/lib/labs/experiments/characters.js";
import { createTraining, type Training } from "../../src/lib/training/training.js";
import { backendNamed } from "../train/backends.js";
import { progressOn } from "../train/progress.js";
import { samplesFor } from "../train/samples.js";

/** Pictures by the path of any batch: a whole pass would take half a minute. */
const batches = 5000;
const passes = 3;

/** Milliseconds for a picture of the characters, 784–47–47, batches of one. */
export interface OnePictureTimes {
  /** Training characters, the pictures of a pass. */
  readonly rows: number;
  /** By the path of any batch. */
  readonly batch: number;
  /** By the path of their own, in the fastest of a few passes. */
  readonly own: number;
}

/** Times both paths on all training characters that are at hand. */
export async function timeOnePicture(): Promise<OnePictureTimes> {
  const makeBackend = backendNamed("wasm");
  const { seed } = characterReportedRecipe;
  const dataset = await samplesFor({ set: "characters", augment: 0, seed }, progressOn());
  const { train } = splitOf(dataset, seed);
  const hyperparameters = { ...characterReportedRecipe, batchSize: 1, learningRate: 0.001, workers: 1 };
  const training = async () =>
    createTraining({ backend: await makeBackend(), dataset, train, hyperparameters });
  const plain = await training();
  const batch = millisecondsOf(() => steps(plain, batches)) / batches;
  const own = await training();
  const each = Array.from({ length: passes }, () => millisecondsOf(() => pass(own)));
  return { rows: train.length, batch, own: Math.min(...each) / train.length };
}

/** The lines of a report. */
export function onePictureLines({ rows, batch, own }: OnePictureTimes): string[] {
  const line = (name: string, each: number) =>
    `${name}: ${(1000 * each).toFixed(1)} µs a picture, ${((each * rows) / 1000).toFixed(2)} s a pass over ${rows}`;
  return [line("batches of one, as any batch", batch), line("batches of one, by their own path", own)];
}

function steps(training: Training, count: number): void {
  for (let k = 0; k < count; k++) training.next();
}

function pass(training: Training): void {
  const { epoch } = training;
  while (training.epoch === epoch) training.tryStretch(512);
}

function millisecondsOf(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
