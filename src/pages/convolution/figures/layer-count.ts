import { html } from "htl";
import { grouped } from "../../../components/ui/numbers.js";
import { type CountedLayer, countOf, productsOf } from "../../../lib/core/convolution/layer-table.js";

/** The layers of a network: the shape of what each makes, its weights and biases, how often they are used, and the sums. */
export function layerCount(layers: readonly CountedLayer[], label: string): HTMLElement {
  const rows = layers.map(
    ({ name, product, output, pooled, weights, biases, products }) =>
      html`<tr><th scope="row">${name}</th><td>${product} = ${grouped(weights)}</td><td>${grouped(biases)}</td><td>${output}${pooled ? ` → ${pooled}` : ""}</td><td>${grouped(products)}</td></tr>`,
  );
  const total = html`<tr><th scope="row">together</th><td colspan="2"><b class="layer-total">${grouped(countOf(layers))}</b></td><td></td><td>${grouped(productsOf(layers))}</td></tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class="data-table layer-count number"><thead><tr><th scope="col">layer</th><th scope="col">weights</th><th scope="col">biases</th><th scope="col">makes, pooled</th><th scope="col">products for one picture</th></tr></thead><tbody>${rows}${total}</tbody></table></div>`;
}
