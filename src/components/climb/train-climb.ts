import type { Dataset } from "../../lib/data/dataset.js";
import { datasetHash } from "../../lib/data/dataset-hash.js";
import { readPack } from "../../lib/data/pack.js";
import { recipeOf, type StageName } from "../../lib/labs/climb/stages.js";
import { readCard } from "../../lib/training/weights/card.js";
import type { LaneResult } from "../training/lane-result.js";
import { trainLanes } from "../training/train-lanes.js";
import { lateFetch } from "../ui/late-fetch.js";
import { percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import type { Climbed, ClimbOptions } from "./climb-controller.js";

/**
 * Trains networks of the climb in a worker, on drawings that are fetched with the first of them.
 *
 * @param load fetches the pack
 * @param left ends what is under way
 */
export function trainClimb(load: () => Promise<ArrayBuffer>, left: Promise<unknown>): ClimbOptions["train"] {
  let fetched: Promise<Dataset> | undefined;

  return async (parts, say, stopped) => {
    fetched ??= lateFetch(async () => readPack(await load(), "climb.pack"));
    fetched.catch(() => {
      fetched = undefined;
    });
    const dataset = await fetched;
    const shared = recipeOf(parts);
    const [result] = await trainLanes({
      dataset,
      lanes: [{ label: t("Your network") }],
      shared,
      keepWeights: true,
      invalidation: Promise.race([stopped, left]),
      progress(_, [now]) {
        const { epoch = 0 } = now.runner.points.at(-1) ?? {};
        const right = now.values["held-out accuracy"];
        const at = { n: Math.floor(epoch), all: shared.epochs };
        say(
          Number.isNaN(right)
            ? t("Training: pass {n} of {all}.", at)
            : t("Training: pass {n} of {all}, {right} of the held-out drawings right.", {
                ...at,
                right: percent(right),
              }),
        );
      },
    });
    return climbedBy(parts, result, dataset);
  };
}

function climbedBy(
  parts: readonly StageName[],
  { values, runner: { saved } }: LaneResult,
  dataset: Dataset,
): Climbed {
  if (!saved) throw new Error(t("its weights did not come"));
  const { card, weights, hash } = saved;
  return {
    point: {
      parts,
      heldOut: values["held-out accuracy"],
      train: values["training accuracy"],
      trainLoss: values["training loss"],
      hash,
      samples: readCard(card).data.hash ?? datasetHash(dataset),
    },
    card,
    weights,
    convention: dataset.convention ?? "quick-draw",
  };
}
