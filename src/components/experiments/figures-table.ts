import { html } from "htl";
import type { Figure } from "../../lib/labs/experiments/experiment.js";
import { grouped, percent, trimmed } from "../ui/numbers.js";

/** The figures of an experiment: what was reported, and what came out here. */
export function figuresTable(figures: readonly Figure[], label: string): HTMLElement {
  const rows = figures.map(
    (figure) =>
      html`<tr><th scope="row">${figure.name}${figure.note ? html`<br><small>${figure.note}</small>` : ""}</th><td class="number">${figure.reported?.text ?? "–"}</td><td class="number"><b>${figureText(figure.unit, figure.ours)}</b></td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class="reported"><thead><tr><td></td><th scope="col">reported</th><th scope="col">here</th></tr></thead><tbody>${rows}</tbody></table></div>`;
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
