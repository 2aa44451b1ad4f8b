import { html } from "htl";
import type { LayerDescription, TensorDescription } from "../../lib/layers/description.js";
import type { ModelCard } from "../../lib/weights/card.js";

/** The layers on a card: what each does, what it gives, and how the numbers of its weights lie in the file. */
export function layersTable({ layers = [] }: ModelCard): HTMLElement {
  const rows = layers.map((layer) => {
    const tensors = [layer.weight, layer.bias].filter((tensor) => tensor !== undefined);
    return html`<tr><th scope="row">${named(layer)}</th><td>${layer.output ? times(layer.output) : "the same"}</td><td>${lines(tensors, inFile)}</td><td>${lines(tensors, byAxes)}</td></tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Layers on the card"><table class="card-table"><thead><tr><th scope="col">layer</th><th scope="col">gives</th><th scope="col">tensor and its shape in the file</th><th scope="col">the same numbers by their axes</th></tr></thead><tbody>${rows}</tbody></table></div>`;
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

function lines(
  tensors: readonly TensorDescription[],
  line: (tensor: TensorDescription) => string,
): HTMLElement[] | string {
  return tensors.length > 0 ? tensors.map((tensor) => html`<div>${line(tensor)}</div>`) : "none";
}

function inFile({ tensor, shape }: TensorDescription): string {
  return `${tensor} [${times(shape)}]`;
}

function byAxes({ axes, sizes }: TensorDescription): string {
  return axes.map((axis, k) => `${axis} ${sizes[k]}`).join(" · ");
}

function times(sizes: readonly number[]): string {
  return sizes.join(" × ");
}
