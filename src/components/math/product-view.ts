import { html } from "htl";
import type { Rows } from "../../lib/labs/linear/plain.js";
import { liveStatus } from "../ui/status.js";
import { type MatrixView, matrixView } from "./matrix-view.js";
import { type Numbered, sumText } from "./sum-text.js";

/** What the letters of a product stand for. */
export interface ProductNumbers {
  left: Rows;
  right: Rows;
  /** One row, added to every row of the product. */
  added?: Rows;
  result: Rows;
}

/** How a product is shown. */
export interface ProductViewOptions {
  /** Letters: "x", "W", "b", "y"; a right-hand letter with a symbol of its own is given as a pair. */
  names: { left: Numbered; right: Numbered; added?: Numbered; result: Numbered };
  numbers: ProductNumbers;
  /** Called when the reader has changed a number; without it all numbers are fixed. */
  onChange?: (matrix: "left" | "right" | "added", row: number, column: number, value: number) => void;
}

/** A shown product that can be given other numbers of the same shapes. */
export interface ProductView extends HTMLElement {
  update(numbers: ProductNumbers): void;
}

/**
 * left · right + added = result. A number of the result that is pointed at or has the focus lights its row of
 * the left factor and its column of the right one, and its sum is written out.
 */
export function productView({ names, numbers, onChange }: ProductViewOptions): ProductView {
  let shown = numbers;
  let picked = { row: 0, column: 0 };
  const shownMatrix = (of: "left" | "right" | "added", { name, symbol }: Numbered, rows: Rows) =>
    matrixView({
      name,
      symbol,
      rows,
      onChange: onChange && ((row, column, value) => onChange(of, row, column, value)),
    });
  const left = shownMatrix("left", names.left, numbers.left);
  const right = shownMatrix("right", names.right, numbers.right);
  const added = names.added && numbers.added ? shownMatrix("added", names.added, numbers.added) : undefined;
  const result = matrixView({ ...names.result, rows: numbers.result, onPick: pick });
  const sum = liveStatus("product-sum number");

  function pick(row: number, column: number): void {
    if (row === picked.row && column === picked.column) return;
    picked = { row, column };
    show();
  }
  function show(): void {
    left.light((i) => i === picked.row);
    for (const matrix of [right, added]) matrix?.light((_, j) => j === picked.column);
    result.light((i, j) => i === picked.row && j === picked.column);
    sum.say(sumText(names, shown, picked.row, picked.column));
  }

  show();
  return Object.assign(
    html`<div class="product-view"><div class="product">${equation(left, right, added, result)}</div>${sum}</div>`,
    {
      update(next: ProductNumbers) {
        shown = next;
        left.update(next.left);
        right.update(next.right);
        if (next.added) added?.update(next.added);
        result.update(next.result);
        show();
      },
    },
  );
}

/** The matrices with the signs between them; a sign never starts a line alone. */
function equation(
  left: MatrixView,
  right: MatrixView,
  added: MatrixView | undefined,
  result: MatrixView,
): unknown {
  const after = (sign: string, matrix: MatrixView) =>
    html`<span class="product-term"><span class="product-sign">${sign}</span>${matrix}</span>`;
  return [left, after("·", right), added ? after("+", added) : "", after("=", result)];
}
