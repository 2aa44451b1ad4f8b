import { type Block, callBlock, map, matrixProduct, single, smaller, transpose, zip } from "./block.js";
import { definitionsOf } from "./definitions.js";
import { differentiate } from "./differentiate.js";
import { type Indices, indexNamed } from "./indices.js";
import type { Point, Tensor } from "./point.js";
import {
  add,
  divide,
  exact,
  greater,
  holds,
  isUndefined,
  isUnknown,
  multiply,
  negate,
  power,
  type Real,
  written,
} from "./real.js";
import {
  type CasesNode,
  type DerivativeNode,
  type FoldNode,
  freeIndices,
  type LetterNode,
  type Node,
  type OperationNode,
  type UnaryNode,
} from "./tree.js";

/** How much may still be computed, in nodes; below 0 nothing. */
export interface Budget {
  left: number;
}

/** Thrown where a formula takes too long. */
export class TooLong extends Error {}

/** What stays the same while one formula is computed at one point. */
export interface Where {
  readonly point: Point;
  readonly budget: Budget;
  /** Means that were computed, by their node and their indices. */
  readonly means: Map<Node, Map<string, Block>>;
  /** The mean of a part over all draws of the letters of chance. */
  mean(node: UnaryNode, indices: Indices, where: Where): Block;
}

const nowhere: Real = { value: Number.NaN, error: 0 };

/**
 * The value of a tree at a point: a number as 1 × 1.
 *
 * @throws TooLong when the budget is spent
 */
export function evaluate(node: Node, indices: Indices, where: Where): Block {
  if (--where.budget.left < 0) throw new TooLong();
  switch (node.kind) {
    case "number":
      return single(written(node.value));
    case "index":
      return single(indexValue(node.name, indices));
    case "size":
      return single(exact(where.point.sizes[node.name] ?? Number.NaN));
    case "letter":
      return letterBlock(node, indices, where);
    case "negative":
      return map(evaluate(node.of, indices, where), negate);
    case "transposed":
      return transpose(evaluate(node.of, indices, where));
    case "mean":
      return where.mean(node, indices, where);
    case "bracket":
      return zip(evaluate(node.left, indices, where), evaluate(node.right, indices, where), (a, b) =>
        holds(node.relation, a, b),
      );
    case "cases":
      return casesBlock(node, indices, where);
    case "matrix":
      return {
        rows: node.rows.length,
        columns: node.rows[0].length,
        cells: node.rows.flat().map((cell) => evaluate(cell, indices, where).cells[0]),
      };
    case "call":
      return callBlock(
        node.name,
        node.inputs.map((input) => evaluate(input, indices, where)),
      );
    case "derivative":
      return evaluate(derivativeOf(node, where.point), indices, where);
    case "fold":
      return foldBlock(node, indices, where);
    default:
      return operationBlock(node, indices, where);
  }
}

function indexValue(name: string, indices: Indices): Real {
  const found = indexNamed(indices, name);
  return found ? exact(found.value) : nowhere;
}

/** Stands where a condition does not hold, until the conditions behind it have been asked. */
const elsewhere: Real = { ...nowhere };

/** From the condition `from` on. Of numbers, no value is computed but that whose condition holds. */
function casesBlock(node: CasesNode, indices: Indices, where: Where, from = 0): Block {
  const [value, condition] = [node.values[from], node.conditions[from]];
  if (!condition) return value ? evaluate(value, indices, where) : single(nowhere);
  const block = evaluate(condition, indices, where);
  const [cell] = block.cells;
  if (block.cells.length === 1) {
    if (isUnknown(cell) || isUndefined(cell)) return single(cell);
    return cell.value === 0 ? casesBlock(node, indices, where, from + 1) : evaluate(value, indices, where);
  }
  const here = zip(block, evaluate(value, indices, where), (holding, number) => {
    if (isUnknown(holding) || isUndefined(holding)) return holding;
    return holding.value === 0 ? elsewhere : number;
  });
  return zip(here, casesBlock(node, indices, where, from + 1), (number, other) =>
    number === elsewhere ? other : number,
  );
}

function operationBlock(node: OperationNode, indices: Indices, where: Where): Block {
  // What a bracket makes 0 need not be computed.
  const isLast = node.right.kind === "bracket";
  const first = evaluate(isLast ? node.right : node.left, indices, where);
  const [{ value, error }] = first.cells;
  if (node.operator === "*" && !node.shape && value === 0 && error === 0) return single(exact(0));
  const second = evaluate(isLast ? node.left : node.right, indices, where);
  return operate(node, isLast ? second : first, isLast ? first : second, where.budget);
}

function operate({ operator }: OperationNode, left: Block, other: Block, budget: Budget): Block {
  budget.left -= left.cells.length * other.columns;
  switch (operator) {
    case "+":
      return zip(left, other, add);
    case "-":
      return zip(left, other, (a, b) => add(a, negate(b)));
    case "/":
      return zip(left, other, divide);
    case "^":
      return zip(left, other, power);
    case "@":
      return matrixProduct(left, other);
    default:
      return zip(left, other, multiply);
  }
}

const derivatives = new WeakMap<DerivativeNode, Node>();

function derivativeOf(node: DerivativeNode, { alphabet }: Point): Node {
  const found = derivatives.get(node) ?? differentiate(node.of, node.by, definitionsOf(alphabet).is);
  derivatives.set(node, found);
  return found;
}

/** A whole letter as a matrix, a row of it, or one of its numbers. */
function letterBlock(node: LetterNode, indices: Indices, where: Where): Block {
  const tensor = where.point.letterOf(node.name);
  if (!tensor) return single(nowhere);
  const at = node.indices.map((index) => subscript(index, indices, where));
  const [columns = 1, rows = 1] = tensor.sizes.slice(at.length).reverse();
  if (at.length === tensor.sizes.length) return single(cellAt(tensor, at) ?? nowhere);
  const cells: Real[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const rest = tensor.sizes.length - at.length === 1 ? [column] : [row, column];
      const place = rest.map((k, n) => k + tensor.firsts[at.length + n]);
      cells.push(cellAt(tensor, [...at, ...place]) ?? nowhere);
    }
  }
  // [n × 1] is kept as a row, since its one column has no index.
  return node.shape?.[1] === "1" ? { rows: columns, columns: 1, cells } : { rows, columns, cells };
}

function cellAt({ sizes, firsts, cells, zeroOutside }: Tensor, at: readonly number[]): Real | undefined {
  let place = 0;
  for (const [k, index] of at.entries()) {
    const offset = index - firsts[k];
    if (!(offset >= 0 && offset < sizes[k])) {
      return zeroOutside && Number.isInteger(offset) ? exact(0) : undefined;
    }
    if (!Number.isInteger(offset)) return undefined;
    place = place * sizes[k] + offset;
  }
  return cells[place];
}

function subscript(node: Node, indices: Indices, where: Where): number {
  if (node.kind === "index") {
    const found = indexNamed(indices, node.name);
    return found ? found.value - found.shift : Number.NaN;
  }
  if (node.kind === "operation" && node.operator !== "^" && node.operator !== "/") {
    const [left, right] = [subscript(node.left, indices, where), subscript(node.right, indices, where)];
    if (node.operator === "+") return left + right;
    return node.operator === "-" ? left - right : left * right;
  }
  return evaluate(node, indices, where).cells[0].value;
}

/** The most steps of a sum from one number to another. */
const longest = 200;

/** Folds that depend on no index from outside, by point: the sum below a softmax is one number for all its parts. */
const closedFolds = new WeakMap<Point, Map<FoldNode, Block>>();
const closedness = new WeakMap<FoldNode, boolean>();

function isClosed(node: FoldNode): boolean {
  const found = closedness.get(node) ?? freeIndices(node).size === 0;
  closedness.set(node, found);
  return found;
}

function foldBlock(node: FoldNode, indices: Indices, where: Where): Block {
  if (!isClosed(node)) return folded(node, indices, where);
  const known = closedFolds.get(where.point) ?? new Map<FoldNode, Block>();
  closedFolds.set(where.point, known);
  const found = known.get(node) ?? folded(node, indices, where);
  known.set(node, found);
  return found;
}

function folded(node: FoldNode, indices: Indices, where: Where): Block {
  const [first, last] = limits(node, indices, where);
  if (!(last - first < longest)) return single(nowhere);
  let result: Block | undefined;
  for (let value = first; value <= last; value++) {
    const inner = { name: node.index, value, shift: node.shift, outer: indices };
    if (node.only) {
      const [kept] = evaluate(node.only, inner, where).cells;
      if (isUnknown(kept) || isUndefined(kept)) return single(kept);
      if (kept.value === 0) continue;
    }
    const body = evaluate(node.body, inner, where);
    result = result ? zip(result, body, joins[node.fold]) : body;
  }
  return result ?? single({ sum: exact(0), prod: exact(1), max: nowhere, min: nowhere }[node.fold]);
}

const joins = { sum: add, prod: multiply, max: greater, min: smaller } as const;

function limits(node: FoldNode, indices: Indices, where: Where): readonly [first: number, last: number] {
  const { sizes, firsts } = where.point;
  const first = node.dimension === undefined ? 0 : (firsts[node.dimension] ?? 0);
  const size = node.dimension === undefined ? 0 : (sizes[node.dimension] ?? Number(node.dimension));
  const lower = node.lower && evaluate(node.lower, indices, where).cells[0].value;
  const upper = node.upper && evaluate(node.upper, indices, where).cells[0].value;
  return [lower ?? first, upper ?? first + size - 1];
}
