import { html } from "htl";
import { decimal } from "../../../components/ui/numbers.js";

/** Scores on sliders: `.value` has them in the order of the classes. */
export interface ScoresInput extends HTMLElement {
  value: readonly number[];
}

/** A slider for the score of each class. */
export function scoresInput({
  names,
  start,
  min = -4,
  max = 4,
  step = 0.1,
}: {
  names: readonly string[];
  start: readonly number[];
  min?: number;
  max?: number;
  step?: number;
}): ScoresInput {
  const values = [...start];
  const rows = names.map((name, j) => {
    const slider = document.createElement("input");
    Object.assign(slider, { type: "range", min: String(min), max: String(max), step: String(step) });
    slider.value = String(start[j]);
    slider.setAttribute("aria-label", `score of ${name}`);
    const shown = html`<output class="number">${decimal(start[j], 1)}</output>`;
    slider.addEventListener("input", () => {
      values[j] = slider.valueAsNumber;
      shown.textContent = decimal(slider.valueAsNumber, 1);
      root.value = [...values];
    });
    return html`<label class="scores-row"><span>${name}</span>${slider}${shown}</label>`;
  });
  const root = Object.assign(html`<div class="scores-input">${rows}</div>`, { value: [...start] });
  return root;
}
