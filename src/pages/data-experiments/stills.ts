import { stillTable } from "../../components/still/draw.js";
import { balancedAccuracy, recallOf } from "../../lib/core/metrics.js";
import {
  fewSamplesEpochs,
  fewSamplesFigure,
  fewSamplesMeasures,
  fewSamplesRows,
  fitFigure,
  fitMeasures,
  fitTargets,
  imbalanceFigure,
  imbalanceHammers,
  imbalanceMeasures,
} from "../../lib/labs/experiments/reported.js";
import { confusion } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  recall: () => {
    const n = Uint32Array.from(confusion.flat());
    const [forks, hammers] = recallOf(n, 2);
    return stillTable(
      ["as drawn", "answered fork", "answered hammer", "recall"],
      [
        ["fork", n[0], n[1], forks],
        ["hammer", n[2], n[3], hammers],
        ["balanced accuracy", "", "", balancedAccuracy(n, 2)],
      ],
    );
  },
  "reported-sizes": () =>
    stillTable(
      ["rows", ...fewSamplesMeasures.map((measure) => `${measure}, first and last`)],
      fewSamplesRows.map((rows) => [
        String(rows),
        ...fewSamplesMeasures.map((measure) =>
          fewSamplesEpochs.map((epoch) => fewSamplesFigure(rows, measure, epoch).text).join(", "),
        ),
      ]),
    ),
  "reported-imbalance": () =>
    stillTable(
      ["hammers", ...imbalanceMeasures],
      imbalanceHammers.map((hammers) => [
        String(hammers),
        ...imbalanceMeasures.map((measure) => imbalanceFigure(hammers, measure).text),
      ]),
    ),
  "grid-of-many": () =>
    stillTable(
      ["reported", ...fitTargets.map((target) => `fit of ${target}`)],
      fitMeasures.map((measure) => [measure, ...fitTargets.map((target) => fitFigure(target, measure).text)]),
    ),
};
