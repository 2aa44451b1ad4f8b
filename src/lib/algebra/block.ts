import { add, apply, divide, exact, greater, multiply, negate, type Real } from "./real.js";

/** A matrix of numbers, row after row; a number is 1 × 1. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Real[];
}

export function single(cell: Real): Block {
  return { rows: 1, columns: 1, cells: [cell] };
}

export function map({ rows, columns, cells }: Block, change: (cell: Real) => Real): Block {
  return { rows, columns, cells: cells.map(change) };
}

/** Cell by cell; one row or one column goes with all. */
export function zip(a: Block, b: Block, join: (a: Real, b: Real) => Real): Block {
  if (a.cells.length === 1 && b.cells.length === 1) return single(join(a.cells[0], b.cells[0]));
  const rows = Math.max(a.rows, b.rows);
  const columns = Math.max(a.columns, b.columns);
  const cells = Array.from({ length: rows * columns }, (_, k) => {
    const [row, column] = [Math.floor(k / columns), k % columns];
    return join(cellOf(a, row, column), cellOf(b, row, column));
  });
  return { rows, columns, cells };
}

function cellOf({ rows, columns, cells }: Block, row: number, column: number): Real {
  return cells[(rows === 1 ? 0 : row) * columns + (columns === 1 ? 0 : column)];
}

/** c_{ij} = Σ_k a_{ik} b_{kj} */
export function matrixProduct(a: Block, b: Block): Block {
  const cells = Array.from({ length: a.rows * b.columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / b.columns), cell % b.columns];
    let sum = exact(0);
    for (let k = 0; k < a.columns; k++) {
      sum = add(sum, multiply(a.cells[row * a.columns + k], b.cells[k * b.columns + column]));
    }
    return sum;
  });
  return { rows: a.rows, columns: b.columns, cells };
}

export function transpose({ rows, columns, cells }: Block): Block {
  const turned = Array.from(
    { length: rows * columns },
    (_, k) => cells[(k % rows) * columns + Math.floor(k / rows)],
  );
  return { rows: columns, columns: rows, cells: turned };
}

/** Functions that see more than one cell. */
export function callBlock(name: string, inputs: readonly Block[]): Block {
  const [first, ...others] = inputs;
  switch (name) {
    case "max":
      return others.reduce((so, other) => zip(so, other, greater), first);
    case "min":
      return others.reduce((so, other) => zip(so, other, smaller), first);
    case "norm":
      return single(
        apply(
          "sqrt",
          first.cells.reduce((sum, cell) => add(sum, multiply(cell, cell)), exact(0)),
        ),
      );
    case "diag": {
      const size = first.columns;
      const cells = Array.from({ length: size * size }, (_, k) =>
        k % (size + 1) === 0 ? first.cells[k % size] : exact(0),
      );
      return { rows: size, columns: size, cells };
    }
    case "softmax":
      return softmax(first);
    default:
      return map(first, (cell) => apply(name, cell));
  }
}

export function smaller(a: Real, b: Real): Real {
  return negate(greater(negate(a), negate(b)));
}

/** Along each row, from its largest number. */
function softmax({ rows, columns, cells }: Block): Block {
  const all: Real[] = [];
  for (let row = 0; row < rows; row++) {
    const scores = cells.slice(row * columns, (row + 1) * columns);
    const largest = scores.reduce(greater);
    const powers = scores.map((score) => apply("exp", add(score, negate(largest))));
    const sum = powers.reduce(add);
    all.push(...powers.map((power) => divide(power, sum)));
  }
  return { rows, columns, cells: all };
}
