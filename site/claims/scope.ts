import { readFileSync } from "node:fs";
import { countedLayers, countOf, productsOf } from "../../src/lib/core/convolution/layer-table.js";
import { layerSizes, parameterCount } from "../../src/lib/core/network-size.js";
import {
  characterClasses,
  doodleClasses,
  hypothesisClasses,
  quickDrawClasses,
} from "../../src/lib/data/sample-sets.js";
import { side as size } from "../../src/lib/drawing/picture-size.js";
import { hypothesisNetworks } from "../../src/lib/labs/experiments/convolutions.js";
import {
  type ReproducedExperiment,
  readReproductions,
} from "../../src/lib/labs/experiments/reproductions.js";
import { sureFrom } from "../../src/lib/labs/reading/verdict.js";
import { tLeaving } from "../../src/lib/labs/statistics/tails.js";
import { doodleRecipe } from "../../src/lib/training/recipe.js";
import { firstRows } from "../data/characters-in-parts.js";

/** What the expressions of `by="…"` may use, beside arithmetic and `Math`; `size` is the side of a picture. */
const scope = {
  characterClasses,
  countedLayers,
  countOf,
  hypothesisClasses,
  hypothesisNetworks,
  productsOf,
  doodleClasses,
  doodleRecipe,
  experiment,
  figure,
  firstRows,
  layerSizes,
  parameterCount,
  quickDrawClasses,
  size,
  sureFrom,
  tLeaving,
};

/**
 * What an expression of a page's mark comes to.
 *
 * @throws Error when it can't be worked out
 */
export function evaluate(expression: string): unknown {
  return new Function(...Object.keys(scope), `"use strict"; return (${expression});`)(
    ...Object.values(scope),
  );
}

/**
 * What `npm run reproduce` found of an experiment.
 *
 * @throws RangeError when there is none of that id
 */
function experiment(id: string): ReproducedExperiment {
  const { experiments } = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));
  const found = experiments.find((one) => one.id === id);
  if (!found) throw new RangeError(`id must be of an experiment: ${id}`);
  return found;
}

/**
 * A figure that `npm run reproduce` found.
 *
 * @throws RangeError when the experiment has none of that name
 */
function figure(id: string, name: string): number {
  const found = experiment(id).figures.find((one) => one.name === name);
  if (!found) throw new RangeError(`name must be of a figure of ${id}: ${name}`);
  return found.ours;
}
