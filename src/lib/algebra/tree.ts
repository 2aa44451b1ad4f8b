/** A stretch of the text that was read: from its first character to behind its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Names of the sizes of a matrix, `["B", "n"]`, a row being `["1", "n"]`; undefined: a number. */
export type Shape = readonly [rows: string, columns: string] | undefined;

interface Base extends Place {
  readonly shape: Shape;
}

const relations = ["=", "≠", "<", ">", "≤", "≥"] as const;

export type Relation = (typeof relations)[number];

/** @throws RangeError for any other sign */
export function relationOf(text: string): Relation {
  const found = relations.find((relation) => relation === text);
  if (!found) throw new RangeError(`relation must be one of ${relations.join(" ")}: ${text}`);
  return found;
}

/** `*` scales and multiplies numbers, `@` is the product of matrices, `⊙` goes number by number. */
export type Operator = "+" | "-" | "*" | "/" | "^" | "@" | "⊙";

export type Fold = "sum" | "prod" | "max" | "min";

export interface NumberNode extends Base {
  readonly kind: "number";
  readonly value: number;
}

/** A letter of the alphabet; with fewer indices than dimensions it is a row, a matrix. */
export interface LetterNode extends Base {
  readonly kind: "letter";
  readonly name: string;
  readonly indices: readonly Node[];
  /** Where it was written as a partial derivative, ∂top/∂bottom, or ∂²top/∂bottom∂bottom. */
  readonly over?: { readonly top: LetterNode; readonly bottoms: readonly LetterNode[] };
}

/** An index as a number, as in [i = j] or x_{i+u}. */
export interface IndexNode extends Base {
  readonly kind: "index";
  readonly name: string;
}

/** The size of a dimension as a number. */
export interface SizeNode extends Base {
  readonly kind: "size";
  readonly name: string;
}

export interface OperationNode extends Base {
  readonly kind: "operation";
  readonly operator: Operator;
  readonly left: Node;
  readonly right: Node;
}

export interface CallNode extends Base {
  readonly kind: "call";
  readonly name: string;
  readonly inputs: readonly Node[];
}

/** [left relation right]: 1 where it holds, else 0. */
export interface BracketNode extends Base {
  readonly kind: "bracket";
  readonly relation: Relation;
  readonly left: Node;
  readonly right: Node;
}

/** The value whose condition holds, the first of them; there may be one value more, for all else. */
export interface CasesNode extends Base {
  readonly kind: "cases";
  readonly values: readonly Node[];
  readonly conditions: readonly Node[];
}

/** Numbers in rows, as they are written. */
export interface MatrixNode extends Base {
  readonly kind: "matrix";
  readonly rows: readonly (readonly Node[])[];
}

/** What a fold counts through: the whole dimension, or from `lower` to `upper`, where `only` holds. */
export interface FoldNode extends Base {
  readonly kind: "fold";
  readonly fold: Fold;
  readonly index: string;
  readonly dimension: string | undefined;
  /** What is taken off the index where it stands in a subscript: 1 where 1 … n stands for all of 0 … n − 1. */
  readonly shift: number;
  readonly lower: Node | undefined;
  readonly upper: Node | undefined;
  readonly only: Node | undefined;
  readonly body: Node;
}

/** −of, ofᵀ, E[of] */
export interface UnaryNode extends Base {
  readonly kind: "negative" | "transposed" | "mean";
  readonly of: Node;
}

/** ∂of/∂by */
export interface DerivativeNode extends Base {
  readonly kind: "derivative";
  readonly of: Node;
  readonly by: LetterNode;
}

/** An expression; every node knows where it stands in the text. */
export type Node =
  | NumberNode
  | LetterNode
  | IndexNode
  | SizeNode
  | OperationNode
  | CallNode
  | BracketNode
  | CasesNode
  | MatrixNode
  | FoldNode
  | UnaryNode
  | DerivativeNode;

/** The nodes right below one. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "number":
    case "index":
    case "size":
      return [];
    case "letter":
      return node.indices;
    case "operation":
    case "bracket":
      return [node.left, node.right];
    case "call":
      return node.inputs;
    case "cases":
      return [...node.values, ...node.conditions];
    case "matrix":
      return node.rows.flat();
    case "fold":
      return [node.lower, node.upper, node.only, node.body].filter((part) => part !== undefined);
    case "derivative":
      return [node.of, node.by];
    default:
      return [node.of];
  }
}

/** The node and all below it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

/** Names of the indices that no sum counts through. */
export function freeIndices(node: Node): Set<string> {
  if (node.kind === "index") return new Set([node.name]);
  const free = new Set(partsOf(node).flatMap((part) => [...freeIndices(part)]));
  if (node.kind === "fold") {
    free.delete(node.index);
    // The limits stand outside of what they limit.
    for (const limit of [node.lower, node.upper])
      if (limit) for (const name of freeIndices(limit)) free.add(name);
  }
  return free;
}
