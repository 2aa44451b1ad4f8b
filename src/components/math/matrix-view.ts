import { html } from "htl";
import type { Rows } from "../../lib/labs/linear/plain.js";
import { trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";

/** How a matrix is shown. */
export interface MatrixViewOptions {
  /** Its letter: "W". */
  name: string;
  /** The symbol it is lit with; defaults to its letter. */
  symbol?: string;
  /** Its numbers, row after row. */
  rows: Rows;
  /** Decimals at most; defaults to 4. */
  digits?: number;
  /** Called with a place and a number when the reader has changed it; without it the numbers are fixed. */
  onChange?: (row: number, column: number, value: number) => void;
  /** Called when a number is pointed at or has the focus; without it numbers take no focus. */
  onPick?: (row: number, column: number) => void;
}

/** A shown matrix that can be given other numbers, and some of them lit. */
export interface MatrixView extends HTMLElement {
  /** Shows other numbers in the same places. */
  update(rows: Rows): void;
  /** Lights the numbers whose place `isLit` accepts, and no others. */
  light(isLit: (row: number, column: number) => boolean): void;
}

/** A matrix between brackets, its letter and its shape under it. Rows and columns count from 0. */
export function matrixView(options: MatrixViewOptions): MatrixView {
  const { name, symbol = name, rows } = options;
  const cells = rows.map((row, i) => row.map((value, j) => cellOf(options, i, j, value)));
  const view = html`<figure class="matrix number" data-sym=${symbol}>
    <table><caption class="visually-hidden">${name}</caption><tbody>${cells.map((row) => html`<tr>${row.map(({ td }) => td)}</tr>`)}</tbody></table>
    <figcaption><i>${name}</i> [${rows.length} × ${rows[0]?.length ?? 0}]</figcaption>
  </figure>`;
  return Object.assign(view, {
    update(next: Rows) {
      for (const [i, row] of next.entries()) for (const [j, value] of row.entries()) cells[i][j].show(value);
    },
    light(isLit: (row: number, column: number) => boolean) {
      for (const [i, row] of cells.entries()) {
        for (const [j, { td }] of row.entries()) td.classList.toggle("is-picked", isLit(i, j));
      }
    },
  });
}

/** Matrices side by side, with a sign between each two; "" for none. */
export function matrixRow(sign: string, ...matrices: readonly MatrixViewOptions[]): HTMLElement {
  const between = () => html`<span class="product-sign" aria-hidden="true">${sign}</span>`;
  return html`<div class="product">${matrices.flatMap((options, k) =>
    k > 0 && sign !== "" ? [between(), matrixView(options)] : [matrixView(options)],
  )}</div>`;
}

/** A place in a matrix and the way to put another number there. */
interface Cell {
  readonly td: HTMLElement;
  show(value: number): void;
}

function cellOf(options: MatrixViewOptions, i: number, j: number, value: number): Cell {
  if (options.onChange) return inputCell(options, i, j, value);
  if (options.onPick) return buttonCell(options, i, j, value);
  const td = html`<td>${trimmed(value, options.digits)}</td>`;
  return {
    td,
    show(next) {
      td.textContent = trimmed(next, options.digits);
    },
  };
}

function inputCell({ name, onChange }: MatrixViewOptions, i: number, j: number, value: number): Cell {
  let kept = value;
  const input = document.createElement("input");
  input.type = "number";
  input.step = "0.5";
  input.valueAsNumber = value;
  input.setAttribute("aria-label", placeOf(name, i, j));
  input.addEventListener("change", () => {
    if (!Number.isFinite(input.valueAsNumber)) {
      input.valueAsNumber = kept;
      return;
    }
    kept = input.valueAsNumber;
    onChange?.(i, j, kept);
  });
  return {
    td: html`<td>${input}</td>`,
    show(next) {
      kept = next;
      if (input.valueAsNumber !== next) input.valueAsNumber = next;
    },
  };
}

function buttonCell({ name, digits, onPick }: MatrixViewOptions, i: number, j: number, value: number): Cell {
  const button = html`<button type="button" class="matrix-number"></button>`;
  const show = (next: number) => {
    button.textContent = trimmed(next, digits);
    button.setAttribute("aria-label", `${placeOf(name, i, j)}: ${trimmed(next, digits)}`);
  };
  for (const type of ["click", "focus", "pointerenter"]) {
    button.addEventListener(type, () => onPick?.(i, j));
  }
  show(value);
  return { td: html`<td>${button}</td>`, show };
}

function placeOf(name: string, row: number, column: number): string {
  return t("{name}, row {row}, column {column}", { name, row, column });
}
