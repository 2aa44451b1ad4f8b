import { inSlices } from "../../../components/ui/in-slices.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { type SweepData, sweepDataInPieces } from "../../../lib/labs/experiments/sweep-data.js";

/**
 * The drawings of the sweeps of a page. Of all of them the file alone is kept, which is small beside their pixels; unpacked are those
 * of the sweep that was asked for last.
 *
 * @param name stands for the file they are in
 * @param fetchPacked fetches the file, when it is first needed
 * @param unpack makes drawings of it
 */
export function sweepSamples(
  name: string,
  fetchPacked: () => Promise<ArrayBuffer>,
  unpack: (packed: ArrayBuffer) => Promise<Dataset>,
) {
  let packed: Promise<ArrayBuffer> | undefined;
  let last: { perClass: number | undefined; data: SweepData } | undefined;
  return {
    name,
    /** @param perClass drawings of a class at most; defaults to as many as the rarest class has */
    async of(perClass: number | undefined): Promise<SweepData> {
      packed ??= fetchPacked();
      packed.catch(() => {
        packed = undefined;
      });
      const file = await packed;
      if (last && last.perClass === perClass) return last.data;
      last = undefined;
      const data = await inSlices(sweepDataInPieces(await unpack(file), perClass));
      last = { perClass, data };
      return data;
    },
  };
}

export type SweepSamples = ReturnType<typeof sweepSamples>;
