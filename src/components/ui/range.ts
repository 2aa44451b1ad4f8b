import { html } from "htl";
import { setText } from "./follow.js";
import { decimal } from "./numbers.js";
import { hideWhileHeld } from "./out-of-sight.js";

/** A slider: `.value` is its number. */
export interface Range extends HTMLElement {
  value: number;
}

/** A number chosen on a slider, with its symbol and its name. It is shown to as many decimals as its step has. */
export function range({
  symbol,
  label,
  min,
  max,
  step,
  value,
}: {
  symbol: string;
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
}): Range {
  const digits = String(step).split(".")[1]?.length ?? 0;
  const slider = html`<input type="range" min=${min} max=${max} step=${step} value=${value} aria-label=${label}>`;
  const shown = html`<output class="number">${decimal(value, digits)}</output>`;
  const root = Object.assign(
    html`<label class="field range"><span class="field-label"><span class="field-symbol">${symbol}</span> ${label} = ${shown}</span>${slider}</label>`,
    { value },
  );
  hideWhileHeld(slider);
  root.addEventListener("input", () => {
    if (!(slider instanceof HTMLInputElement)) return;
    root.value = slider.valueAsNumber;
    setText(shown, decimal(root.value, digits));
  });
  return root;
}
