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
    case "number":
    case "size":
      return node;
    case "index":
      return replacements.get(node.name) ?? node;
    case "letter": {
      const { over: _, ...letter } = node;
      return { ...letter, indices: node.indices.map(inside) };
    }
    case "operation":
    case "bracket":
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case "call":
      return { ...node, inputs: node.inputs.map(inside) };
    case "derivative": {
      const by = inside(node.by);
      return by.kind === "letter" ? { ...node, of: inside(node.of), by } : node;
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
      return { ...node, of: inside(node.of) };
  }
}
