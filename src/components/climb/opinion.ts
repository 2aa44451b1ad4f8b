import { referenceBackend } from "../../lib/backends/reference.js";
import { softmaxRow } from "../../lib/core/kernels/softmax.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import { trainedScores } from "../../lib/training/weights/trained-scores.js";
import type { OwnNetwork } from "../storage/own-networks.js";
import { percent, trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";

/**
 * What a network makes of the reader’s drawing, in words: scores, where it was trained on these, and else probabilities.
 *
 * @param levels grey levels, 0 paper … 255 ink: [784]
 */
export function opinionOf(
  { card, weights }: Pick<OwnNetwork, "card" | "weights">,
  levels: Uint8Array,
): string {
  const backend = referenceBackend();
  const { network, card: known } = trainedNetwork(backend, card, weights);
  const scores = Float64Array.from(trainedScores(backend, network, levels));
  const byScore = known.hyperparameters.loss === "squared-scores";
  const values = byScore ? scores : new Float64Array(scores.length);
  if (!byScore) softmaxRow(scores, values);
  const [first, second] = [...values.keys()].sort((one, other) => values[other] - values[one]);
  const written = (k: number) =>
    byScore ? t("score {z}", { z: trimmed(values[k], 2) }) : percent(values[k]);
  return t("It takes your drawing for {first}, {how}; next comes {second}, {next}.", {
    first: known.classes[first],
    how: written(first),
    second: known.classes[second],
    next: written(second),
  });
}
