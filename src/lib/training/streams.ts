import { type Random, seededRandom } from "../random.js";

/** The sources of chance in a run. Each has a stream of its own, so that using one more does not shift another. */
export interface Streams {
  readonly split: Random;
  readonly initial: Random;
  readonly shuffle: Random;
  readonly dropout: Random;
  readonly augment: Random;
}

/** Five independent generators from one seed. */
export function streamsFrom(seed: number): Streams {
  const root = seededRandom(seed);
  const next = () => seededRandom(root.uint32());
  return { split: next(), initial: next(), shuffle: next(), dropout: next(), augment: next() };
}
