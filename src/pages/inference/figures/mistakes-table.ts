import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { type Mistake, mistakes } from "../study/mistakes.js";

const names: Readonly<Record<Mistake, string>> = {
  none: "as they should be",
  transposed: "on their side, as in the file",
  inverted: "light and dark exchanged",
  unscaled: "numbers from 0 to 255, not to 1",
  "off-centre": "6 pixels off their place",
  flat: "contrast not stretched: ink is 80 of 255",
};

/** Accuracy of networks with each mistake, in the order of `mistakes`. */
export function mistakesTable(
  networks: readonly { readonly name: string; readonly accuracies: readonly number[] }[],
): HTMLElement {
  const rows = mistakes.map(
    (mistake, k) =>
      html`<tr><th scope="row">${names[mistake]}</th>${networks.map(({ accuracies }) => html`<td class="number">${percent(accuracies[k])}</td>`)}</tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Accuracy with each mistake"><table class="card-table"><thead><tr><th scope="col">the pictures are</th>${networks.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
