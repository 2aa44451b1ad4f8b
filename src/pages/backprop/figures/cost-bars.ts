import { html } from "htl";
import { grouped, trimmed } from "../../../components/ui/numbers.js";
import { layerSizes, parameterCount } from "../../../lib/core/network-size.js";
import { multiplications } from "../../../lib/labs/backprop/multiplications.js";

/** Centimetres of the bar of a forward pass, for that of all finite differences, which fits on no page. */
const forwardLength = 10;

/**
 * What a step costs, as bars of multiplications: the way forwards, the two parts of the way back, and, in words, what finite
 * differences would take.
 *
 * @param widths of the network's layers, from the pixels to the classes
 */
export function costBars(widths: readonly number[]): HTMLElement {
  const [inputs, ...others] = widths;
  const sizes = layerSizes(inputs, others.slice(0, -1), others[others.length - 1]);
  const { forward, weights, inputs: back, ratio } = multiplications(sizes);
  const rows: readonly (readonly [string, number])[] = [
    ["forward", forward],
    ["back, for the weights", weights],
    ["back, for the inputs", back],
  ];
  const passes = 2 * parameterCount(sizes);
  const kilometres = (passes * forwardLength) / 100_000;
  return html`<div class="cost-bars"><p class="graph-sheet-name number">${widths.join("–")}, one sample: multiplications</p>
    <ul class="bars">${rows.map(
      ([name, count]) =>
        html`<li><span class="bars-name">${name}</span><span class="bars-track" aria-hidden="true"><span class="bars-fill" style=${`width:${(100 * count) / forward}%`}></span></span><span class="bars-part number">${grouped(count)}</span></li>`,
    )}</ul>
    <p class="score-line">The way back takes <b class="number">${trimmed(ratio, 2)}</b> times the way forwards. All finite differences take <b class="number">${grouped(passes)}</b> times as much: were the bar of the way forwards ${forwardLength} cm long, theirs would reach ${trimmed(kilometres, 1)} km.</p></div>`;
}
