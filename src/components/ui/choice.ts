import { html } from "htl";

/** A choice: `.value` is the option chosen. */
export interface Choice extends HTMLElement {
  value: string;
}

let choices = 0;

/**
 * One of a few options, side by side.
 *
 * @param options legend: what is chosen; options: the values; labels: what is shown for them, defaults to
 *   the values; chosen: at the beginning, defaults to the first
 */
export function choice({
  legend,
  options,
  labels = options,
  chosen: first = options[0],
}: {
  legend: string;
  options: readonly string[];
  labels?: readonly string[];
  chosen?: string;
}): Choice {
  const name = `choice-${++choices}`;
  const root = html`<fieldset class="choice"><legend>${legend}</legend>${options.map(
    (option, k) =>
      html`<label><input type="radio" name=${name} value=${option} checked=${option === first}> ${labels[k]}</label>`,
  )}</fieldset>`;
  const chosen = Object.assign(root, { value: first });
  root.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) chosen.value = event.target.value;
  });
  return chosen;
}
