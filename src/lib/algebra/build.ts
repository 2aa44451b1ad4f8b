import { fail } from "./fault.js";
import type { BracketNode, LetterNode, Node, Operator, Place, Relation, Shape, UnaryNode } from "./tree.js";

// Every node is made here, so that an impossible shape is found where it is written.

/** "[B × n]", or "a number". */
function shapeInWords(shape: Shape): string {
  return shape ? `[${shape[0]} × ${shape[1]}]` : "a number";
}

export function placeOf(left: Place, right: Place): Place {
  return { from: left.from, to: right.to };
}

export function numberNode(value: number, { from, to }: Place): Node {
  return { kind: "number", value, shape: undefined, from, to };
}

/** Number by number: a number goes with any shape, a row with every row. */
function together(left: Node, right: Node, what: string): Shape {
  if (!left.shape || !right.shape) return left.shape ?? right.shape;
  const sizes = [0, 1].map((k) => common(left.shape?.[k], right.shape?.[k]));
  const [rows, columns] = sizes;
  if (rows !== undefined && columns !== undefined) return [rows, columns];
  const shapes = `${shapeInWords(left.shape)} and ${shapeInWords(right.shape)}`;
  return fail("shape", placeOf(left, right), `${shapes} cannot be ${what}.`);
}

function common(left: string | undefined, right: string | undefined): string | undefined {
  if (left === "1") return right;
  return right === "1" || left === right ? left : undefined;
}

export function sum(operator: "+" | "-", left: Node, right: Node): Node {
  const shape = together(left, right, operator === "+" ? "added" : "subtracted");
  return operation(operator, left, right, shape);
}

export function quotient(left: Node, right: Node): Node {
  return operation("/", left, right, together(left, right, "divided"));
}

export function elementwise(left: Node, right: Node): Node {
  return operation("⊙", left, right, together(left, right, "multiplied number by number"));
}

/** The product as it is written side by side: of numbers, of a number with a matrix, of matrices. */
export function product(left: Node, right: Node): Node {
  if (!left.shape || !right.shape) return operation("*", left, right, left.shape ?? right.shape);
  const [rows, inner] = left.shape;
  const [other, columns] = right.shape;
  if (inner === other) {
    return operation("@", left, right, rows === "1" && columns === "1" ? undefined : [rows, columns]);
  }
  const shapes = `${shapeInWords(left.shape)} times ${shapeInWords(right.shape)}`;
  const advice =
    left.shape.join() === right.shape.join()
      ? "Number by number is ⊙, or is one of them to be transposed?"
      : "Is one of them to be transposed, or the order another?";
  return fail("shape", placeOf(left, right), `${shapes} does not fit: ${inner} is not ${other}. ${advice}`);
}

export function power(base: Node, exponent: Node): Node {
  if (base.kind === "number" && base.value === Math.E) {
    return {
      kind: "call",
      name: "exp",
      inputs: [exponent],
      shape: exponent.shape,
      ...placeOf(base, exponent),
    };
  }
  return operation("^", base, exponent, together(base, exponent, "a power"));
}

function operation(operator: Operator, left: Node, right: Node, shape: Shape): Node {
  return { kind: "operation", operator, left, right, shape, ...placeOf(left, right) };
}

export function negative(of: Node, place: Place): Node {
  return { kind: "negative", of, shape: of.shape, ...placeOf(place, of) };
}

export function transposed(of: Node, place: Place): UnaryNode {
  if (!of.shape) return fail("shape", placeOf(of, place), "This is a number: it has no transpose.");
  return { kind: "transposed", of, shape: [of.shape[1], of.shape[0]], ...placeOf(of, place) };
}

export function bracket(relation: Relation, left: Node, right: Node, place: Place): BracketNode {
  const { from, to } = place;
  return { kind: "bracket", relation, left, right, shape: together(left, right, "compared"), from, to };
}

export function call(name: string, inputs: readonly Node[], place: Place): Node {
  const [first, ...others] = inputs;
  const node = { kind: "call", name, inputs, from: place.from, to: place.to } as const;
  if (name === "norm") return { ...node, shape: undefined };
  if (name === "softmax" && !first.shape) return fail("shape", place, "softmax needs a row, not a number.");
  if (name === "diag") {
    if (first.shape?.[0] !== "1") return fail("shape", place, "diag makes a matrix of a row.");
    return { ...node, shape: [first.shape[1], first.shape[1]] };
  }
  const shape = others.reduce<Shape>(
    (so, other) => together({ ...first, shape: so }, other, "compared"),
    first.shape,
  );
  return { ...node, shape };
}

/** ∂of/∂by; by several letters, ∂²of/∂by∂by, the last first. */
export function derivative(of: Node, bys: readonly LetterNode[], place: Place): Node {
  return bys.reduceRight((node, by) => derivativeBy(node, by, place), of);
}

function derivativeBy(of: Node, by: LetterNode, place: Place): Node {
  if (of.shape || by.shape) {
    return fail(
      "shape",
      placeOf(place, of),
      "A derivative is of one number by one number: give the indices.",
    );
  }
  return { kind: "derivative", of, by, shape: undefined, ...placeOf(place, of) };
}

/** The first value whose condition holds; `values` may have one more, for all else. */
export function cases(values: readonly Node[], conditions: readonly Node[], { from, to }: Place): Node {
  const [first, ...others] = [...values, ...conditions];
  const shape = others.reduce<Shape>(
    (so, other) => together({ ...first, shape: so }, other, "cases of one formula"),
    first.shape,
  );
  return { kind: "cases", values, conditions, shape, from, to };
}

/** Numbers in rows; a single one is a number. */
export function matrix(rows: readonly (readonly Node[])[], { from, to }: Place): Node {
  const all = rows.flat();
  const inner = all.find(({ shape }) => shape);
  if (inner) return fail("shape", inner, "A matrix is written of numbers: this is one itself.");
  if (rows.some(({ length }) => length !== rows[0].length))
    return fail("shape", { from, to }, "The rows of this matrix are not of one length.");
  if (all.length === 1) return { ...all[0], from, to };
  return { kind: "matrix", rows, shape: [String(rows.length), String(rows[0].length)], from, to };
}
