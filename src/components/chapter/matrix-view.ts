import { html } from "htl";
import { decimal } from "../numbers.js";

/** How a matrix is shown. */
export interface MatrixViewOptions {
  /** Its letter: "W". */
  name: string;
  /** Its numbers, row after row. */
  rows: readonly (readonly number[])[];
  /** Decimals; defaults to 1. */
  digits?: number;
  /** Called with a place and a number when the reader has changed it; without it the numbers are fixed. */
  onChange?: (row: number, column: number, value: number) => void;
  /** Called when a number is pointed at or has the focus; without it numbers take no focus. */
  onPick?: (row: number, column: number) => void;
  /** Which numbers stand out. */
  lit?: (row: number, column: number) => boolean;
}

/** A matrix between brackets, its letter and its shape under it. */
export function matrixView(options: MatrixViewOptions): HTMLElement {
  const { name, rows } = options;
  const body = rows.map(
    (row, i) =>
      html`<tr>${row.map((value, j) => html`<td class=${options.lit?.(i, j) ? "is-picked" : ""}>${cell(options, i, j, value)}</td>`)}</tr>`,
  );
  return html`<figure class="matrix number" data-sym=${name}>
    <table><caption class="visually-hidden">${name}</caption><tbody>${body}</tbody></table>
    <figcaption><i>${name}</i> [${rows.length} × ${rows[0]?.length ?? 0}]</figcaption>
  </figure>`;
}

function cell(options: MatrixViewOptions, i: number, j: number, value: number): unknown {
  const { name, digits = 1, onChange, onPick } = options;
  const place = `${name}, row ${i + 1}, column ${j + 1}`;
  if (onChange) {
    const input = html`<input type="number" step="0.5" aria-label=${place} value=${value}>`;
    input.addEventListener("change", () => {
      if (!(input instanceof HTMLInputElement)) return;
      if (Number.isFinite(input.valueAsNumber)) onChange(i, j, input.valueAsNumber);
      else input.value = String(value);
    });
    return input;
  }
  if (!onPick) return decimal(value, digits);
  const button = html`<button type="button" class="matrix-number" aria-label="${place}: ${decimal(value, digits)}">${decimal(value, digits)}</button>`;
  for (const type of ["click", "focus", "pointerenter"]) button.addEventListener(type, () => onPick(i, j));
  return button;
}
