import { inSlices } from "../../../components/ui/in-slices.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { type SweepData, sweepDataInPieces } from "../../../lib/labs/experiments/sweep-data.js";

export function sweepSamples(name: string, fetchAll: () => Promise<Dataset>) {
  let all: Promise<Dataset> | undefined;
  let last: { perClass: number | undefined; data: SweepData } | undefined;
  return {
    /** Stands for the file they are in. */
    name,
    /** @param perClass drawings of a class at most; defaults to as many as the rarest class has */
    async of(perClass: number | undefined): Promise<SweepData> {
      all ??= fetchAll();
      all.catch(() => {
        all = undefined;
      });
      const dataset = await all;
      if (last && last.perClass === perClass) return last.data;
      const data = await inSlices(sweepDataInPieces(dataset, perClass));
      last = { perClass, data };
      return data;
    },
  };
}

/** The drawings of the sweeps of a page: fetched once, when they are first needed. */
export type SweepSamples = ReturnType<typeof sweepSamples>;
