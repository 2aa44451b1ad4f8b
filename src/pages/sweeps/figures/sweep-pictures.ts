import { html } from "htl";
import { choice } from "../../../components/ui/choice.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { t } from "../../../components/words/t.js";
import { gridOf } from "../study/varied.js";
import { heatMap } from "./heat-map.js";
import { oneChart } from "./one-chart.js";
import { parallelView } from "./parallel-view.js";
import { smallCharts } from "./small-charts.js";
import type { SweepMeasure, SweepView } from "./trial-look.js";

const views: readonly string[] = ["small charts", "one chart", "parallel coordinates", "heat map"];
const viewNames = [t("small charts"), t("one chart"), t("parallel coordinates"), t("heat map")];

/** The picture of a sweep that the reader chose. */
export function sweepPictures() {
  const view = choice({ legend: t("Show"), options: views, labels: viewNames });
  const measured = choice({
    legend: t("of"),
    options: ["accuracy", "loss"],
    labels: [t("accuracy"), t("loss")],
  });
  const charts = [smallCharts(), oneChart(), parallelView()];
  const root = html`<div class="sweep-stage"></div>`;

  function pictureOf(now: SweepView): HTMLElement {
    if (view.value === "heat map") {
      const grid = gridOf(now.entries.map(({ point }) => point.hyperparameters));
      return grid
        ? heatMap(grid, now)
        : html`<p class="lab-empty">${t("A heat map needs a grid: two hyperparameters, every value of the one with every value of the other.")}</p>`;
    }
    const chart = charts[views.indexOf(view.value)];
    chart.update(now);
    return chart;
  }

  return {
    choices: html`<div class="race-choices">${view}${measured}</div>`,
    root,
    get measure(): SweepMeasure {
      return measured.value === "loss" ? "loss" : "accuracy";
    },
    draw(now: SweepView) {
      replaceContent(root, pictureOf(now));
    },
  };
}
