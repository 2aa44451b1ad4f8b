import type { Node } from "./tree.js";

let fresh = 0;

/** A name of an index that nobody can type. */
function freshName(name: string): string {
  fresh = (fresh + 1) % 1_000_000;
  return `${name.split("#")[0]}#${fresh}`;
}

/**
 * A tree with other nodes in place of its free indices. What it sums over gets new names, so that no index of what is
 * put in is caught by them.
 */
export function withIndices(node: Node, replacements: ReadonlyMap<string, Node>): Node {
  const inside = (part: Node) => withIndices(part, replacements);
  switch (node.kind) {
    case "index":
      return replacements.get(node.name) ?? node;
    case "letter": {
      const { over: _, ...letter } = node;
      return { ...letter, indices: node.indices.map(inside) };
    }
    case "fold": {
      const index = freshName(node.index);
      const place = { shape: undefined, from: node.from, to: node.to };
      const inner = new Map(replacements).set(node.index, { kind: "index", name: index, ...place });
      return {
        ...node,
        index,
        lower: node.lower && inside(node.lower),
        upper: node.upper && inside(node.upper),
        only: node.only && withIndices(node.only, inner),
        body: withIndices(node.body, inner),
      };
    }
    default:
      return withParts(node, inside);
  }
}

/** A tree with another node in the place of one of its own. */
export function replaced(node: Node, old: Node, other: Node): Node {
  return node === old ? other : withParts(node, (part) => replaced(part, old, other));
}

/** A node with every part below it changed. */
function withParts(node: Node, change: (part: Node) => Node): Node {
  switch (node.kind) {
    case "number":
    case "size":
    case "index":
      return node;
    case "letter":
      return { ...node, indices: node.indices.map(change) };
    case "operation":
    case "bracket":
      return { ...node, left: change(node.left), right: change(node.right) };
    case "call":
      return { ...node, inputs: node.inputs.map(change) };
    case "cases":
      return { ...node, values: node.values.map(change), conditions: node.conditions.map(change) };
    case "matrix":
      return { ...node, rows: node.rows.map((row) => row.map(change)) };
    case "derivative": {
      const by = change(node.by);
      return by.kind === "letter" ? { ...node, of: change(node.of), by } : node;
    }
    case "fold":
      return {
        ...node,
        lower: node.lower && change(node.lower),
        upper: node.upper && change(node.upper),
        only: node.only && change(node.only),
        body: change(node.body),
      };
    default:
      return { ...node, of: change(node.of) };
  }
}
