import { html, svg } from "htl";
import type { Reliability } from "../../lib/labs/statistics/reliability.js";
import { decimal, percent } from "../ui/numbers.js";
import { liveStatus } from "../ui/status.js";
import { numberCell, table } from "../ui/table.js";
import { t } from "../words/t.js";
import { linearScale } from "./scale.js";

const side = 260;
const margin = { left: 44, bottom: 36, top: 8, right: 20 };

/**
 * For each interval of probability a column as high as the part of its answers that is right, and a mark at their mean
 * probability: on the diagonal the two are the same.
 *
 * @param words what is counted in them: probability, what has one, and which part of them is shown
 */
export function reliabilityView({
  probability = t("probability of the answer"),
  answers = t("answers"),
  share = t("right"),
} = {}) {
  const columns = svg`<g></g>`;
  const ticks = [0, 0.5, 1];
  const x = linearScale([0, 1], [0, side]);
  const y = linearScale([0, 1], [side, 0]);
  const drawing = svg`<svg class="reliability" viewBox=${`${-margin.left} ${-margin.top} ${side + margin.left + margin.right} ${side + margin.top + margin.bottom}`} aria-hidden="true">
    <rect width=${side} height=${side}></rect>${columns}<path class="reliability-diagonal" d=${`M0 ${side}L${side} 0`}></path>
    ${ticks.map((part) => svg`<text x="-6" y=${y(part) + 4} text-anchor="end">${percent(part, 0)}</text>`)}
    ${ticks.map((part) => svg`<text x=${x(part)} y=${side + 16} text-anchor="middle">${percent(part, 0)}</text>`)}
    <text x=${side / 2} y=${side + 32} text-anchor="middle">${probability}</text>
  </svg>`;
  const numbers = table({
    label: t("The numbers of the diagram"),
    head: [t("probability"), answers, t("mean probability"), share],
    rows: [],
    className: "card-table",
    numbers: false,
    rightAligned: false,
  });
  const said = liveStatus("reliability-error number");
  return Object.assign(
    html`<div class="reliability-box">${drawing}${said}<details><summary>${t("The numbers")}</summary>${numbers}</details></div>`,
    {
      show({ bins, error }: Reliability) {
        const width = side / bins.length;
        const filled = bins.filter(({ count }) => count > 0);
        columns.replaceChildren(
          ...filled.map(({ from, accuracy, confidence }) => {
            return svg`<g><rect class="reliability-right" x=${x(from) + 1} width=${width - 2} y=${y(accuracy)} height=${side - y(accuracy)}></rect><path class="reliability-said" d=${`M${x(from)} ${y(confidence)}h${width}`}></path></g>`;
          }),
        );
        numbers.show(
          filled.map(({ from, to, count, confidence, accuracy }) => [
            t("{from} to {to}", { from: percent(from, 0), to: percent(to, 0) }),
            ...[count, percent(confidence), percent(accuracy)].map(numberCell),
          ]),
        );
        said.say(t("On average probability and truth are {n} points apart.", { n: decimal(100 * error, 1) }));
      },
    },
  );
}
