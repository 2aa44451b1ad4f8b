import { rowsOf } from "../../lib/core/matrix.js";
import { linearExample, type Rows } from "../../lib/labs/linear/plain.js";
import { productView } from "./product-view.js";

/** The numbers of a worked example: `.value` has the matrices as the reader left them. */
export interface WorkedExample extends HTMLElement {
  value: { x: Rows; W: Rows; b: Rows };
}

/** xW + b = y with numbers that can be changed. */
export function workedExample(start: { x: Rows; W: Rows; b: Rows }): WorkedExample {
  let numbers = start;
  const shown = () => ({
    left: numbers.x,
    right: numbers.W,
    added: numbers.b,
    result: rowsOf(linearExample(numbers.x, numbers.W, numbers.b).y),
  });
  const letters = { left: "x", right: "W", added: "b" } as const;
  const view = productView({
    names: { left: { name: "x" }, right: { name: "W" }, added: { name: "b" }, result: { name: "y" } },
    numbers: shown(),
    onChange(matrix, row, column, value) {
      const letter = letters[matrix];
      numbers = { ...numbers, [letter]: replaced(numbers[letter], row, column, value) };
      example.value = numbers;
      view.update(shown());
      example.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const example = Object.assign(view, { value: numbers });
  return example;
}

/** Rows with another number in one place. */
export function replaced(rows: Rows, row: number, column: number, value: number): Rows {
  return rows.map((numbers, i) =>
    i === row ? numbers.map((number, j) => (j === column ? value : number)) : numbers,
  );
}
