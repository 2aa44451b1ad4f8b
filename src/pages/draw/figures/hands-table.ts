import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import type { HandsReading } from "../../../lib/labs/reading/hands-scores.js";

/** How networks read glyphs of fonts on the pad: the first answer, and the first three, with look-alikes counted and without. */
export function handsTable(
  readings: readonly HandsReading[],
  nameOf: (network: string) => string,
): HTMLElement {
  const rows = readings.map(({ network, way, first, firstThree, alikeFirst, alikeFirstThree }) => {
    const parts = [first, firstThree, alikeFirst, alikeFirstThree];
    return html`<tr><th scope="row">${nameOf(network)}</th><td>${way.replaceAll(" × ", "\u00a0×\u00a0")}</td>${parts.map((part) => html`<td class="number">${percent(part)}</td>`)}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Characters of fonts, read by each network"><table class="card-table"><thead><tr><th scope="col">network</th><th scope="col">drawn with</th><th scope="col">first answer</th><th scope="col">among the first three</th><th scope="col">first, look-alikes counted</th><th scope="col">first three, look-alikes counted</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
