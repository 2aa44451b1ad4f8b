import { html } from "htl";
import { liveStatus } from "../../../components/ui/status.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { pixelCount } from "../../../lib/drawing/picture-size.js";
import { shapeOfProduct } from "../study/shape-of-product.js";

const sizes = [
  ["B", "rows of x", 32],
  ["in", "columns of x", pixelCount],
  ["", "rows of W", pixelCount],
  ["n", "columns of W", 128],
] as const;

/** Four sizes to change, and the shapes that follow, or the library's own error. */
export function shapeCheck(): HTMLElement {
  const result = liveStatus("shape-result number");
  const fields = sizes.map(
    ([symbol, label, value]) =>
      html`<label class="field"><span class="field-label">${symbol ? html`<span class="field-symbol">${symbol}</span>` : ""}${label}</span><input type="number" min="1" max="4096" step="1" value=${value}></label>`,
  );
  const root = html`<div class="shape-check">${fields}${result}</div>`;
  function show(): void {
    const [batch, inputs, rows, outputs] = Array.from(
      root.querySelectorAll("input"),
      (input) => input.valueAsNumber,
    );
    try {
      result.say(
        `✓ [${batch} × ${inputs}] · [${rows} × ${outputs}] = ${shapeOfProduct(batch, inputs, rows, outputs)}`,
      );
      result.className = "shape-result number check-good";
    } catch (error) {
      result.say(`✗ ${messageOf(error)}`);
      result.className = "shape-result number check-bad";
    }
  }
  root.addEventListener("input", show);
  show();
  return root;
}
