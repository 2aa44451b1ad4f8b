import { describe, expect, it } from "vitest";
import {
  type Block,
  callBlock,
  map,
  matrixProduct,
  single,
  smaller,
  transpose,
  zip,
} from "../../../src/lib/algebra/block.js";
import { add, exact, multiply, negate } from "../../../src/lib/algebra/real.js";

function block(rows: readonly (readonly number[])[]): Block {
  return { rows: rows.length, columns: rows[0].length, cells: rows.flat().map(exact) };
}

function numbersOf({ rows, columns, cells }: Block): number[][] {
  expect(cells).toHaveLength(rows * columns);
  return Array.from({ length: rows }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).map(({ value }) => value),
  );
}

describe("zip", () => {
  const matrix = block([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  it("joins cell by cell", () => {
    expect(numbersOf(zip(matrix, matrix, multiply))).toEqual([
      [1, 4, 9],
      [16, 25, 36],
    ]);
    expect(numbersOf(zip(single(exact(2)), single(exact(3)), add))).toEqual([[5]]);
  });

  it("lets one row, one column or one number go with all, from either side", () => {
    const [row, column] = [block([[10, 20, 30]]), block([[100], [200]])];
    const withRow = [
      [11, 22, 33],
      [14, 25, 36],
    ];
    expect(numbersOf(zip(matrix, row, add))).toEqual(withRow);
    expect(numbersOf(zip(row, matrix, add))).toEqual(withRow);
    expect(numbersOf(zip(matrix, column, add))).toEqual([
      [101, 102, 103],
      [204, 205, 206],
    ]);
    expect(numbersOf(zip(column, row, add))).toEqual([
      [110, 120, 130],
      [210, 220, 230],
    ]);
    expect(numbersOf(zip(matrix, single(exact(1)), (a, b) => add(a, negate(b))))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });
});

describe("products", () => {
  it("are sums over the inner dimension", () => {
    const [a, b] = [
      block([[1, 2, 3]]),
      block([
        [1, 0],
        [0, 1],
        [2, 2],
      ]),
    ];
    expect(numbersOf(matrixProduct(a, b))).toEqual([[7, 8]]);
    expect(numbersOf(matrixProduct(transpose(a), a))).toEqual([
      [1, 2, 3],
      [2, 4, 6],
      [3, 6, 9],
    ]);
  });

  it("have no numbers where there is nothing to sum over", () => {
    const empty: Block = { rows: 1, columns: 0, cells: [] };
    expect(numbersOf(matrixProduct(empty, { rows: 0, columns: 2, cells: [] }))).toEqual([[0, 0]]);
  });
});

it("transpose turns rows into columns, and back", () => {
  const matrix = block([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(numbersOf(transpose(matrix))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(numbersOf(transpose(transpose(matrix)))).toEqual(numbersOf(matrix));
});

it("map changes each number and keeps the shape", () => {
  expect(numbersOf(map(block([[1], [-2]]), negate))).toEqual([[-1], [2]]);
});

describe("callBlock", () => {
  const row = block([[3, -4, 0]]);

  it("takes the largest or the smallest of several, cell by cell", () => {
    expect(numbersOf(callBlock("max", [row, single(exact(0))]))).toEqual([[3, 0, 0]]);
    expect(numbersOf(callBlock("min", [row, single(exact(0)), block([[1, 1, -1]])]))).toEqual([[0, -4, -1]]);
    expect(smaller(exact(2), exact(1)).value).toBe(1);
  });

  it("measures the length of a row", () => {
    expect(numbersOf(callBlock("norm", [row]))).toEqual([[5]]);
  });

  it("puts a row on a diagonal, with zeros that are exact beside it", () => {
    const diagonal = callBlock("diag", [row]);
    expect(numbersOf(diagonal)).toEqual([
      [3, 0, 0],
      [0, -4, 0],
      [0, 0, 0],
    ]);
    expect(diagonal.cells[1]).toEqual(exact(0));
  });

  it("shares out each row by itself, without overflow", () => {
    const shares = numbersOf(
      callBlock("softmax", [
        block([
          [1000, 1000],
          [0, Math.log(3)],
        ]),
      ]),
    );
    expect(shares[0]).toEqual([0.5, 0.5]);
    expect(shares[1][0]).toBeCloseTo(0.25, 14);
    expect(shares[1][1]).toBeCloseTo(0.75, 14);
  });

  it("puts any other function on each number", () => {
    expect(numbersOf(callBlock("abs", [row]))).toEqual([[3, 4, 0]]);
    expect(() => callBlock("nothing", [row])).toThrow(new RangeError("function must be known: nothing"));
  });
});
