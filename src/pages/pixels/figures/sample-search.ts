import { inSlices } from "../../../components/ui/in-slices.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { type Neighbours, neighbourSearch } from "../../../lib/data/neighbours.js";

/** Neighbours of each picture that are looked for. */
const k = 10;

/** @param invalidation ends the search */
export function sampleSearch(dataset: Dataset, invalidation?: Promise<unknown>) {
  let found: Promise<Neighbours> | undefined;
  let stopped = false;
  const listeners: ((done: number) => void)[] = [];
  void invalidation?.then(() => {
    stopped = true;
  });
  return {
    dataset,
    /** @param progress told of how many pictures are done */
    run(progress?: (done: number) => void): Promise<Neighbours> {
      if (progress) listeners.push(progress);
      found ??= inSlices(
        neighbourSearch(dataset, k),
        (done) => {
          for (const listener of listeners) listener(done);
        },
        () => stopped,
      );
      return found;
    },
  };
}

/** The search for neighbours, which several figures share: it runs once, when the first of them asks. */
export type SampleSearch = ReturnType<typeof sampleSearch>;
