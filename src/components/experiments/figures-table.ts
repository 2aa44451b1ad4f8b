import { html } from "htl";
import type { Figure } from "../../lib/labs/experiments/experiment.js";
import { grouped, percent, trimmed } from "../ui/numbers.js";
import { numberCell, table } from "../ui/table.js";

/** The figures of an experiment: what was reported, and what came out here. */
export function figuresTable(figures: readonly Figure[], label: string): HTMLElement {
  return table({
    label,
    head: ["", "reported", "here"],
    rows: figures.map(({ name, note, reported, unit, ours }) => [
      html`<th scope="row">${name}${note ? html`<br><small>${note}</small>` : ""}</th>`,
      numberCell(reported?.text ?? "–"),
      numberCell(html`<b>${figureText(unit, ours)}</b>`),
    ]),
    className: "reported",
    numbers: false,
    rightAligned: false,
  });
}

/** A figure with its unit: "81.3 %", "5.2 points". */
export function figureText(unit: Figure["unit"], value: number): string {
  switch (unit) {
    case "part":
      return percent(value);
    case "parameters":
      return grouped(value);
    case "seconds":
      return `${value.toFixed(1)} s`;
    case "points":
      return `${trimmed(value, 1)} points`;
    case "loss":
      return trimmed(value, 4);
    case "number":
      return trimmed(value, 2);
  }
}
