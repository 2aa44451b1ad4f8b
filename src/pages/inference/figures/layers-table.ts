import { html } from "htl";
import { table } from "../../../components/ui/table.js";
import type { LayerDescription, TensorDescription } from "../../../lib/core/layers/description.js";
import type { ModelCard } from "../../../lib/training/weights/card.js";

/** The layers on a card: what each does, what it gives, and how the numbers of its weights lie in the file. */
export function layersTable({ layers = [] }: ModelCard): HTMLElement {
  const rows = layers.map((layer) => {
    const tensors = [layer.weight, layer.bias].filter((tensor) => tensor !== undefined);
    const lie = tensors.length > 0 ? html`<td>${tensors.map(lieOf)}</td>` : "none";
    return [named(layer), html`<span>${layer.output ? times(layer.output) : "the same"}</span>`, lie];
  });
  return table({
    label: "Layers on the card",
    head: ["layer", "gives", "weights: shape in the file, and the axes of the same numbers"],
    rows,
    className: "card-table layers-table",
    numbers: false,
    rightAligned: false,
  });
}

function named({ type, kernel, stride, padding, divisor }: LayerDescription): string {
  const parts = [
    kernel ? `${type} ${times(kernel)}` : type,
    stride === undefined ? "" : `stride ${stride}`,
    padding === undefined ? "" : `padding ${padding}`,
    divisor === undefined ? "" : `divided by ${divisor}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** A line that breaks only between the shape in the file and the axes. */
function lieOf({ tensor, shape, axes, sizes }: TensorDescription): HTMLElement {
  const byAxes = axes.map((axis, k) => `${axis} ${sizes[k]}`).join(" · ");
  return html`<div><span>${tensor} [${times(shape)}]:</span> <span>${byAxes}</span></div>`;
}

function times(sizes: readonly number[]): string {
  return sizes.join(" × ");
}
