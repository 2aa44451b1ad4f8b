import { type Random, seededRandom } from "./random.js";

/** The sources of chance in a run. Each has a stream of its own, so that using one more does not shift another. */
export interface Streams {
  readonly split: Random;
  readonly initial: Random;
  readonly shuffle: Random;
  readonly dropout: Random;
  readonly augment: Random;
}

/**
 * The sources of chance for one part of each batch, beside the first: the first part's are those of the run.
 *
 * @param part number of the part, from 1
 */
export function streamsOfPart(seed: number, part: number): Pick<Streams, "dropout" | "augment"> {
  const root = seededRandom(seed);
  for (let k = 0; k < 5 + 2 * (part - 1); k++) root.uint32();
  return { dropout: seededRandom(root.uint32()), augment: seededRandom(root.uint32()) };
}

/** Five independent generators from one seed. */
export function streamsFrom(seed: number): Streams {
  const root = seededRandom(seed);
  const next = () => seededRandom(root.uint32());
  return { split: next(), initial: next(), shuffle: next(), dropout: next(), augment: next() };
}
