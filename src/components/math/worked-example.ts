import { html } from "htl";
import { rowsOf } from "../../lib/core/matrix.js";
import { linearExample, type Rows } from "../../lib/labs/linear/plain.js";
import { matrixView } from "./matrix-view.js";

/** The numbers of a worked example: `.value` has the matrices as the reader left them. */
export interface WorkedExample extends HTMLElement {
  value: { x: Rows; W: Rows; b: Rows };
}

/** xW + b = y with numbers that can be changed. */
export function workedExample(start: { x: Rows; W: Rows; b: Rows }): WorkedExample {
  const shownY = () => rowsOf(linearExample(example.value.x, example.value.W, example.value.b).y);
  const input = (name: "x" | "W" | "b") =>
    matrixView({
      name,
      rows: start[name],
      onChange(row, column, value) {
        example.value = { ...example.value, [name]: replaced(example.value[name], row, column, value) };
        y.update(shownY());
        example.dispatchEvent(new Event("input", { bubbles: true }));
      },
    });
  // A sign never starts a line alone.
  const after = (sign: string, matrix: HTMLElement) =>
    html`<span class="product-term"><span class="product-sign">${sign}</span>${matrix}</span>`;
  const y = matrixView({ name: "y", rows: rowsOf(linearExample(start.x, start.W, start.b).y) });
  const example = Object.assign(
    html`<div class="product">${input("x")}${after("·", input("W"))}${after("+", input("b"))}${after("=", y)}</div>`,
    { value: start },
  );
  return example;
}

/** Rows with another number in one place. */
export function replaced(rows: Rows, row: number, column: number, value: number): Rows {
  return rows.map((numbers, i) =>
    i === row ? numbers.map((number, j) => (j === column ? value : number)) : numbers,
  );
}
