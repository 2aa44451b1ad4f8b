import { html } from "htl";
import { grouped } from "../../../components/ui/numbers.js";
import { table } from "../../../components/ui/table.js";
import { type CountedLayer, countOf, productsOf } from "../../../lib/core/convolution/layer-table.js";

/** The layers of a network: the shape of what each makes, its weights and biases, how often they are used, and the sums. */
export function layerCount(layers: readonly CountedLayer[], label: string): HTMLElement {
  const rows = layers.map(({ name, product, output, pooled, weights, biases, products }) => [
    name,
    `${product} = ${grouped(weights)}`,
    grouped(biases),
    `${output}${pooled ? ` → ${pooled}` : ""}`,
    grouped(products),
  ]);
  const count = html`<td colspan="2"><b class="layer-total">${grouped(countOf(layers))}</b></td>`;
  return table({
    label,
    head: ["layer", "weights", "biases", "makes, pooled", "products for one picture"],
    rows: [...rows, ["together", count, "", grouped(productsOf(layers))]],
    className: "layer-count",
  });
}
