import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { seededRandom } from "../../src/lib/core/random.js";
import { fewOfEach, selectRows } from "../../src/lib/data/rows.js";
import { isSetName, type SetName } from "../../src/lib/data/sample-sets.js";
import { splitOf } from "../../src/lib/data/split.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import {
  characterConvolutionRecipe,
  characterDenseRecipe,
  doodleRecipe,
  drawingConvolutionRecipe,
} from "../../src/lib/training/recipe.js";
import { createTraining } from "../../src/lib/training/training.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { splitWeights, type WeightParts } from "../../src/lib/training/weights/in-parts.js";
import { saveWeights } from "../../src/lib/training/weights-file.js";
import { courseModels } from "./lab-sets.js";
import { loadSamples } from "./load.js";
import { shownSet } from "./locate.js";

/** The two files of a model: its card and its weights. */
type Ending = "json" | "safetensors";

/** The networks that pages show, and that a course with classes of its own trains anew; each is named after its set. */
export const shownModels: Readonly<Record<string, Hyperparameters>> = {
  doodles: doodleRecipe,
  "drawings-conv": drawingConvolutionRecipe,
  "characters-dense": characterDenseRecipe,
  "characters-conv": characterConvolutionRecipe,
};

/** Where the weights of a model are: of the workbook, or of the course, trained for its classes, or still to be trained. */
export interface ModelPlace {
  /** Without the ending. */
  readonly path: string;
  readonly set: SetName;
  readonly isThere: boolean;
}

/**
 * Where the weights of a model are. Those of the workbook are of no use where the course has other classes.
 *
 * @throws RangeError when the name is none of a set's models
 */
export function modelPlace(name: string): ModelPlace {
  const set = name.split("-")[0];
  if (!isSetName(set)) throw new RangeError(`model must be named after a set of samples: ${name}`);
  const { own, classes } = shownSet(set);
  if (!own) return { path: `data/models/${name}`, set, isThere: true };
  const path = `${courseModels}/${name}`;
  const isThere =
    existsSync(`${path}.json`) &&
    existsSync(`${path}.safetensors`) &&
    String(readCard(readFileSync(`${path}.json`, "utf8")).classes) === String(classes);
  return { path, set, isThere };
}

/**
 * A file of a model for the pages, by the name that a data loader was asked for: `--name characters-conv`. A network that the
 * course has not trained yet is there as its seed draws it: pages say so.
 *
 * @param ending "json" for the card, "safetensors" for the weights
 * @throws RangeError when the name is no file's name
 */
export async function modelFile(
  ending: Ending,
  args: string[] = process.argv.slice(2),
): Promise<Uint8Array | string> {
  const { values } = parseArgs({ args, options: { name: { type: "string" } } });
  const { name = "" } = values;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    throw new RangeError(`model must have a name in small letters: ${name}`);
  const { path, set, isThere } = modelPlace(name);
  if (isThere) return readFileSync(`${path}.${ending}`);
  const { card, weights } = await untrained(set, shownModels[name]);
  return ending === "json" ? card : weights;
}

/** A part of the weights of a model for the pages, by the name that a data loader was asked for, as `modelFile` has it. */
export async function modelPart(part: keyof WeightParts, args?: string[]): Promise<Uint8Array> {
  const weights = await modelFile("safetensors", args);
  if (typeof weights === "string") throw new TypeError("weights must be bytes: a text");
  return (await splitWeights(weights))[part];
}

/** Pictures of a class on which a network that is not trained yet is looked at: its answers are chance on any. */
const fewPictures = 5;

async function untrained(set: SetName, hyperparameters: Hyperparameters) {
  const whole = await loadSamples(set, undefined, { perClass: fewPictures });
  const few = fewOfEach(whole.labels, Uint32Array.from(whole.labels.keys()), fewPictures, seededRandom(1));
  const dataset = { ...selectRows(whole, few), testFrom: undefined };
  const split = splitOf(dataset, hyperparameters.seed);
  const training = createTraining({
    backend: referenceBackend(),
    dataset,
    train: split.train,
    hyperparameters,
  });
  return saveWeights({ training, split }, dataset, {
    madeBy: "nothing yet: npm run train -- --course trains it",
  });
}
