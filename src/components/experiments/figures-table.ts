import { html } from "htl";
import type { Figure } from "../../lib/labs/experiments/experiment.js";
import { numberCell, table } from "../ui/table.js";
import { t } from "../words/t.js";
import { figureText } from "./figure-text.js";

/** The figures of an experiment: what was reported, and what came out here. */
export function figuresTable(figures: readonly Figure[], label: string): HTMLElement {
  return table({
    label,
    head: ["", t("reported"), t("here")],
    rows: figures.map(({ name, note, reported, unit, ours }) => [
      html`<th scope="row">${name}${note ? html`<br><small>${note}</small>` : ""}</th>`,
      numberCell(reported?.text ?? "–"),
      numberCell(html`<b>${figureText(unit, ours, "few")}</b>`),
    ]),
    className: "reported",
    numbers: false,
    rightAligned: false,
  });
}
