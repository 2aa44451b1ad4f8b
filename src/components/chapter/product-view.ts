import { html } from "htl";
import { linearExample, type Rows } from "../../lib/linear/plain.js";
import { rowsOf } from "../../lib/matrix.js";
import { decimal } from "../numbers.js";
import { matrixView } from "./matrix-view.js";

/** The numbers of a worked example: `.value` has the matrices as the reader left them. */
export interface ProductView extends HTMLElement {
  value: { x: Rows; W: Rows; b: Rows };
}

/**
 * xW + b = y with numbers that can be changed. A number of y that is pointed at or focused lights its row of x and
 * its column of W, and its sum is written out.
 */
export function productView(start: { x: Rows; W: Rows; b: Rows }): ProductView {
  const numbers = {
    x: start.x.map((row) => [...row]),
    W: start.W.map((row) => [...row]),
    b: start.b.map((row) => [...row]),
  };
  const stage = html`<div class="product scroll" tabindex="0" role="group" aria-label="The product, number by number"></div>`;
  const sum = html`<p class="product-sum number" aria-live="polite"></p>`;
  const root = Object.assign(html`<div class="product-view">${stage}${sum}</div>`, { value: numbers });
  let picked = { row: 0, column: 0 };

  function edited(matrix: number[][]): (row: number, column: number, value: number) => void {
    return (row, column, value) => {
      matrix[row][column] = value;
      show();
      root.dispatchEvent(new Event("input", { bubbles: true }));
    };
  }

  function show(): void {
    const focused = document.activeElement?.getAttribute("aria-label");
    const y = rowsOf(linearExample(numbers.x, numbers.W, numbers.b).y);
    stage.replaceChildren(
      matrixView({ name: "x", rows: numbers.x, onChange: edited(numbers.x), lit: (i) => i === picked.row }),
      html`<span class="product-sign" aria-hidden="true">·</span>`,
      matrixView({
        name: "W",
        rows: numbers.W,
        onChange: edited(numbers.W),
        lit: (_, j) => j === picked.column,
      }),
      html`<span class="product-sign" aria-hidden="true">+</span>`,
      matrixView({
        name: "b",
        rows: numbers.b,
        onChange: edited(numbers.b),
        lit: (_, j) => j === picked.column,
      }),
      html`<span class="product-sign" aria-hidden="true">=</span>`,
      matrixView({
        name: "y",
        rows: y,
        digits: 2,
        onPick: pick,
        lit: (i, j) => i === picked.row && j === picked.column,
      }),
    );
    const again = Array.from(stage.querySelectorAll<HTMLElement>("[aria-label]")).find(
      (element) => focused && element.getAttribute("aria-label")?.split(":")[0] === focused.split(":")[0],
    );
    again?.focus();
    writeSum(y[picked.row][picked.column]);
  }

  function pick(row: number, column: number): void {
    if (row === picked.row && column === picked.column) return;
    picked = { row, column };
    show();
  }

  function writeSum(result: number): void {
    const { row, column } = picked;
    const terms = numbers.x[row].map((xk, k) => `${bracketed(xk)}·${bracketed(numbers.W[k][column])}`);
    sum.textContent = `y, row ${row + 1}, column ${column + 1}: ${terms.join(" + ")} + ${bracketed(numbers.b[0][column])} = ${decimal(result)}`;
  }

  show();
  return root;
}

function bracketed(value: number): string {
  const text = decimal(value, Number.isInteger(value) ? 0 : 1);
  return value < 0 ? `(${text})` : text;
}
