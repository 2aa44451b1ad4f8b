import { html } from "htl";
import { largestMagnitude, pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { decimal } from "../../../components/ui/numbers.js";
import {
  type Contribution,
  contributionsOf,
  largestOf,
  totalOf,
} from "../../../lib/labs/linear/contributions.js";

/** Contributions that are written out. */
const shown = 10;

/**
 * One neuron's sum on one picture: x, w and x·w as pictures, the largest products written out, and the running
 * total, which the reader can stop anywhere, without the bias and with it.
 *
 * @param options x: pixels from 0 to 1; w: weights; b: bias; width: of the picture in pixels
 */
export function weightedSum({
  x,
  w,
  b,
  width,
}: {
  x: Float32Array;
  w: Float32Array;
  b: number;
  width: number;
}): HTMLElement {
  const height = x.length / width;
  const all = contributionsOf(x, w);
  const products = Float32Array.from(x, (xk, k) => xk * w[k]);
  const size = { width, height, scale: 6 };
  const signed = { ...size, mode: "signed" } as const;
  const partial = pixelPicture({
    ...signed,
    values: products,
    label: "Products so far",
    most: largestMagnitude(products),
  });
  const slider = html`<input type="range" min="0" max=${x.length} value=${x.length} aria-label="Pixels added so far">`;
  const running = html`<output class="number" aria-live="polite"></output>`;

  function showUpTo(count: number): void {
    partial.update(products.map((product, k) => (k < count ? product : 0)));
    const sum = totalOf(all.filter(({ index }) => index < count));
    running.textContent = `after ${count} of ${x.length} pixels: ${decimal(sum, 3)}, with the bias ${decimal(sum + b, 3)}`;
  }
  slider.addEventListener("input", () => {
    if (slider instanceof HTMLInputElement) showUpTo(slider.valueAsNumber);
  });
  showUpTo(x.length);

  return html`<div class="sum">
    <div class="sum-pictures">
      ${panel("x", "the drawing x", pixelPicture({ ...size, values: x, mode: "ink", label: "The drawing" }))}
      <span class="sum-sign" aria-hidden="true">×</span>
      ${panel("w", "the weights w", pixelPicture({ ...signed, values: w, label: "The weights" }))}
      <span class="sum-sign" aria-hidden="true">=</span>
      ${panel("xw", "the products, added pixel by pixel", partial)}
    </div>
    <label class="field sum-slider"><span class="field-label">Add up to pixel</span>${slider}${running}</label>
    ${table(all, b)}
  </div>`;
}

function panel(symbol: string, caption: string, picture: HTMLElement): HTMLElement {
  return html`<figure class="sum-panel" data-sym=${symbol}>${picture}<figcaption>${caption}</figcaption></figure>`;
}

function table(all: readonly Contribution[], b: number): HTMLElement {
  const largest = largestOf(all, shown);
  const rest = totalOf(all) - totalOf(largest);
  const rows = largest.map(
    ({ index, x, w, product }) =>
      html`<tr><td>k = ${index}</td><td>${decimal(x)}</td><td>${decimal(w, 4)}</td><td>${decimal(product, 4)}</td></tr>`,
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="The sum with its numbers"><table class="sum-table number">
    <thead><tr><th>pixel</th><th>xₖ</th><th>wₖ</th><th>xₖ·wₖ</th></tr></thead>
    <tbody>${rows}
      <tr><td colspan="3">the other ${Math.max(0, all.length - shown)} products together</td><td>${decimal(rest, 4)}</td></tr>
      <tr><td colspan="3">bias b</td><td>${decimal(b, 4)}</td></tr></tbody>
    <tfoot><tr><th colspan="3" data-sym="s">s = Σ xₖ·wₖ + b</th><th class="sum-total">${decimal(totalOf(all) + b, 4)}</th></tr></tfoot>
  </table></div>`;
}
