import { existsSync, readFileSync } from "node:fs";
import { type NamedWeights, weightsOf } from "../../src/lib/core/network-weights.js";
import { readWeightsFile } from "../../src/lib/training/weights-file.js";
import { type TrainJob, trainSeed } from "./job.js";

/** A recipe whose weights another begins with, or ends near. */
export interface FirstRecipe {
  /** Of the recipe, and of its files where the repository keeps its weights. */
  readonly name: string;
  /** Makes ready to train it. */
  job(): Promise<TrainJob>;
}

/** Told what a run with a job got from a seed on the test rows. */
export type OnEnd = (job: TrainJob, run: { seed: number; testAccuracy: number }) => void;

/**
 * The weights that another recipe ends with, for each seed: those that are kept, where they are of that seed, else those of its
 * run.
 *
 * @param folder where weights are kept; none are taken when it is left out, as for a run on fewer rows
 * @param say told where they are from
 * @param onEnd told what a run of a seed got, where there was one
 */
export function endOf(
  { name, job }: FirstRecipe,
  folder: string | undefined,
  say: (text: string) => void,
  onEnd?: OnEnd,
): (seed: number) => Promise<readonly NamedWeights[]> {
  const ends = new Map<number, Promise<readonly NamedWeights[]>>();
  const endFrom = async (seed: number) => {
    const kept = folder === undefined ? undefined : keptWeights(`${folder}/${name}`, seed);
    say(`seed ${seed}: ${name}, ${kept ? "as it is kept" : "which is trained first"}`);
    if (kept) return kept;
    const first = await job();
    const { training, result } = await trainSeed(first, seed);
    onEnd?.(first, { seed, testAccuracy: result.testAccuracy });
    return weightsOf(training.network);
  };
  // A network may begin with them and end near them: they are trained once.
  return (seed) => {
    const end = ends.get(seed) ?? endFrom(seed);
    ends.set(seed, end);
    return end;
  };
}

function keptWeights(path: string, seed: number): readonly NamedWeights[] | undefined {
  if (!existsSync(`${path}.json`)) return undefined;
  const { weights, card } = readWeightsFile(
    readFileSync(`${path}.safetensors`),
    readFileSync(`${path}.json`, "utf8"),
  );
  return card.hyperparameters.seed === seed ? weights : undefined;
}
