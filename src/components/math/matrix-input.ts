import { html } from "htl";
import type { Rows } from "../../lib/labs/linear/plain.js";
import { matrixView } from "./matrix-view.js";
import { replaced } from "./worked-example.js";

/** A matrix to fill in: `.value` has its rows. */
export interface MatrixInput extends HTMLElement {
  value: Rows;
}

/** A matrix whose numbers can be changed. */
export function matrixInput({ name, rows }: { name: string; rows: Rows }): MatrixInput {
  const matrix = matrixView({
    name,
    rows,
    onChange(row, column, value) {
      input.value = replaced(input.value, row, column, value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const input = Object.assign(html`<div class="product">${matrix}</div>`, { value: rows });
  return input;
}
