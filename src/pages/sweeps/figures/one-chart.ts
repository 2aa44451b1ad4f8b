import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { t } from "../../../components/words/t.js";
import { formatOf, lookOf, type SweepMeasure, type SweepView, ticksOf } from "./trial-look.js";

/** The held-out curves of all trials in one chart, each with its letter at the end. */
export function oneChart() {
  const charts = { accuracy: chartOf("accuracy"), loss: chartOf("loss") };
  const root = html`<div class="sweep-one">${charts.accuracy}</div>`;
  return Object.assign(root, {
    update({ entries, labels, picked, measure, epochs }: SweepView) {
      const chart = charts[measure];
      if (root.firstElementChild !== chart) root.replaceChildren(chart);
      const series = entries.map(({ tag, epochs: scores }, place) => ({
        ...lookOf(place),
        label: `${tag}: ${labels[place]}`,
        tag,
        x: scores.map(({ epoch }) => epoch),
        y: scores.map(({ heldOut }) => heldOut[measure]),
        width: picked === place ? 4 : picked < 0 ? 1.75 : 0.75,
      }));
      chart.update(series, epochs);
    },
  });
}

function chartOf(measure: SweepMeasure) {
  const title = measure === "accuracy" ? t("Held-out drawings right") : t("Loss on held-out drawings");
  return curves({
    title,
    xLabel: t("epoch"),
    yTicks: ticksOf(measure),
    height: 300,
    keepsRoom: true,
    scale: measure === "accuracy" ? "linear" : "log",
    format: formatOf(measure),
  });
}
