import { html } from "htl";
import type { ConfusionCell } from "../../../components/chart/confusion-matrix.js";
import type { Palette } from "../../../components/chart/palette.js";
import { drawingsView } from "../../../components/training/drawings-view.js";
import { percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";

/** How many classes it is taken for are shown. */
const shown = 4;

/** Held-out samples of a class that were taken for others. */
export function mistakesOfClass(classes: readonly string[]) {
  const title = liveStatus("mistakes-title");
  const list = html`<div class="mistakes-list"></div>`;
  let boxes = new Map<number, HTMLElement>();
  let current = 0;

  function begin(label: number, confusion: ArrayLike<number>): readonly ConfusionCell[] {
    current = label;
    const row = classes.map((_, predicted) => confusion[label * classes.length + predicted]);
    const total = row.reduce((sum, count) => sum + count, 0);
    const cells = row
      .map((count, predicted) => ({ label, predicted, count }))
      .filter(({ predicted, count }) => predicted !== label && count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, shown);
    boxes = new Map(cells.map(({ predicted }) => [predicted, html`<div></div>`]));
    title.say(
      cells.length === 0
        ? t("No {name} is taken for another character.", { name: classes[label] })
        : t("{name} is taken for {others}.", {
            name: classes[label],
            others: cells
              .map(({ predicted, count }) => `${classes[predicted]} (${percent(count / total)})`)
              .join(", "),
          }),
    );
    list.replaceChildren(...boxes.values());
    return cells;
  }

  return Object.assign(html`<div class="mistakes-of-class">${title}${list}</div>`, {
    /** Turns to a class; returns the cells whose samples it wants to have. */
    begin,
    /** Shows samples of such a cell. */
    add(drawings: ReplyOf<"drawings">, palette: Palette) {
      if (drawings.labels[0] !== current) return;
      boxes.get(drawings.predicted[0])?.replaceChildren(drawingsView(drawings, classes, palette));
    },
  });
}
