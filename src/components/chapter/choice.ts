import { html } from "htl";

/** A choice: `.value` is the option chosen. */
export interface Choice extends HTMLElement {
  value: string;
}

let choices = 0;

/**
 * One of a few options, side by side.
 *
 * @param options legend: what is chosen; options: the values; labels: what is shown for them, defaults to the values
 */
export function choice({
  legend,
  options,
  labels = options,
}: {
  legend: string;
  options: readonly string[];
  labels?: readonly string[];
}): Choice {
  const name = `choice-${++choices}`;
  const root = html`<fieldset class="choice"><legend>${legend}</legend>${options.map(
    (option, k) =>
      html`<label><input type="radio" name=${name} value=${option} checked=${k === 0}> ${labels[k]}</label>`,
  )}</fieldset>`;
  const chosen = Object.assign(root, { value: options[0] });
  root.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) chosen.value = event.target.value;
  });
  return chosen;
}
