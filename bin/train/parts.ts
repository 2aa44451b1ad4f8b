import { setWeights, weightsBetween, weightsOf } from "../../src/lib/core/network-weights.js";
import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { characterClasses } from "../../src/lib/data/sample-sets.js";
import { splitOf } from "../../src/lib/data/split.js";
import { standIn, standInDrawing } from "../../src/lib/data/stand-in.js";
import { characterPicture, usualLine } from "../../src/lib/drawing/character-picture.js";
import { pixelCount } from "../../src/lib/drawing/picture-size.js";
import { percent } from "../percent.js";
import { accuracyOn } from "./accuracy.js";
import { type TrainJob, trainSeed } from "./job.js";

/** What a network gets at a part of the way from the weights that it began with to those that it ended with. */
export interface PartResult {
  readonly part: number;
  /** Part of the rows held out that are read right. */
  readonly heldOut: number;
  /** The same of characters that the workbook draws with pens of half, of once and of twice the usual width. */
  readonly pens: readonly number[];
}

/** Parts of the way that are tried. */
const parts = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** What the part that is chosen may cost on the rows held out. */
const cost = 0.001;
/** Widths of the pens, in pixels of the picture. */
const widths = [usualLine / 2, usualLine, 2 * usualLine];
/** Characters of each class that are drawn with each pen. */
const perClass = 40;

/**
 * Chooses the part of the way at which the weights of a network of the pad are kept: the furthest that costs no more than 0.1
 * points of the rows held out. It looks at training rows and the workbook's own characters alone.
 *
 * @throws RangeError when the recipe keeps the weights of its end
 */
export async function chooseParts(job: TrainJob): Promise<{ results: PartResult[]; chosen: number }> {
  const { between, dataset } = job;
  if (!between)
    throw new RangeError("recipe must keep weights between two networks: it keeps those of its end");
  const [seed] = job.seeds;
  const from = await between.weights(seed);
  const { training } = await trainSeed({ ...job, between: undefined }, seed);
  const to = weightsOf(training.network);
  const heldOut = splitOf(dataset, seed).test;
  const drawn = widths.map(characters);
  const results = parts.map((part) => {
    setWeights(training.network, weightsBetween(from, to, part));
    const result = {
      part,
      heldOut: training.evaluate(heldOut).accuracy,
      pens: drawn.map((rows) => accuracyOn(training, rows)),
    };
    job.progress.done(
      `part ${part}: ${percent(result.heldOut, 2)} held out, pens ${result.pens.map((part) => percent(part, 2)).join(", ")}`,
    );
    return result;
  });
  const chosen = furthestPart(results);
  job.progress.done(`chosen: ${chosen}`);
  return { results, chosen };
}

/** The furthest part that costs no more than 0.1 points of the rows held out, of what the first part gets. */
export function furthestPart(results: readonly Pick<PartResult, "part" | "heldOut">[]): number {
  const kept = results.filter(({ heldOut }) => heldOut >= results[0].heldOut - cost);
  return Math.max(...kept.map(({ part }) => part));
}

/** The stand-in's characters under one pen. */
function characters(lineWidth: number): Dataset {
  const random = seededRandom(1);
  const rows = standIn("characters", perClass, random);
  for (const [row, label] of rows.labels.entries()) {
    const drawing = standInDrawing(characterClasses[label], random);
    rows.pixels.set(characterPicture(drawing, { lineWidth }), row * pixelCount);
  }
  return rows;
}
