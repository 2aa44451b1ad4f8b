import { bodyFor, type Definition } from "./definitions.js";
import { fail } from "./fault.js";
import { withIndices } from "./rewrite.js";
import type { CallNode, FoldNode, LetterNode, Node, Operator, Relation } from "./tree.js";

const nothing = { shape: undefined, from: 0, to: 0 } as const;
const zero: Node = { kind: "number", value: 0, ...nothing };
const one: Node = { kind: "number", value: 1, ...nothing };

/**
 * ∂node/∂by as a tree: of sums, products, powers, functions and what is defined by others, index by index, so that
 * ∂z_k/∂z_j is [k = j].
 *
 * @throws ReadError at what cannot be differentiated: products of matrices
 */
export function differentiate(node: Node, by: LetterNode, is: ReadonlyMap<string, Definition>): Node {
  const inside = (part: Node) => differentiate(part, by, is);
  switch (node.kind) {
    case "number":
    case "index":
    case "size":
    case "bracket":
      return zero;
    case "letter": {
      if (node.name === by.name) return sameIndices(node, by);
      const definition = is.get(node.name);
      return definition ? inside(bodyFor(definition, node.indices)) : zero;
    }
    case "negative":
      return times(number(-1), inside(node.of));
    case "mean": {
      const of = inside(node.of);
      return isNumber(of, 0) ? zero : { kind: "mean", of, ...nothing };
    }
    case "derivative":
      return inside(differentiate(node.of, node.by, is));
    case "operation":
      return ofOperation(node.operator, node.left, node.right, inside);
    case "cases": {
      const values = node.values.map(inside);
      return values.every((value) => isNumber(value, 0)) ? zero : { ...node, values };
    }
    case "call":
      return ofCall(node, inside);
    case "fold":
      return ofFold(node, inside);
    default:
      return fail("derivative", node, "A derivative is of numbers: give the indices.");
  }
}

function number(value: number): Node {
  return { kind: "number", value, ...nothing };
}

function isNumber(node: Node, value: number): boolean {
  return node.kind === "number" && node.value === value;
}

function operation(operator: Operator, left: Node, right: Node): Node {
  return { kind: "operation", operator, left, right, ...nothing };
}

function times(left: Node, right: Node): Node {
  if (isNumber(left, 0) || isNumber(right, 0)) return zero;
  if (isNumber(left, 1)) return right;
  return isNumber(right, 1) ? left : operation("*", left, right);
}

function plus(left: Node, right: Node): Node {
  if (isNumber(left, 0)) return right;
  return isNumber(right, 0) ? left : operation("+", left, right);
}

function over(top: Node, bottom: Node): Node {
  return isNumber(top, 0) ? zero : operation("/", top, bottom);
}

function call(name: string, of: Node): Node {
  return { kind: "call", name, inputs: [of], ...nothing };
}

function holds(relation: Relation, left: Node, right: Node): Node {
  return { kind: "bracket", relation, left, right, ...nothing };
}

function sameIndices(node: LetterNode, by: LetterNode): Node {
  return node.indices.map((index, k) => holds("=", index, by.indices[k])).reduce(times, one);
}

function ofOperation(operator: Operator, left: Node, right: Node, inside: (part: Node) => Node): Node {
  switch (operator) {
    case "+":
      return plus(inside(left), inside(right));
    case "-":
      return plus(inside(left), times(number(-1), inside(right)));
    case "/":
      return plus(
        over(inside(left), right),
        times(number(-1), over(times(left, inside(right)), operation("*", right, right))),
      );
    case "^": {
      const [base, exponent] = [inside(left), inside(right)];
      const lower = operation("^", left, operation("-", right, one));
      const first = times(times(right, lower), base);
      return plus(first, times(operation("^", left, right), times(exponent, call("ln", left))));
    }
    case "@":
      return fail(
        "derivative",
        left,
        "A product of matrices is differentiated by its entries: give the indices.",
      );
    default:
      return plus(times(inside(left), right), times(left, inside(right)));
  }
}

function ofCall(node: CallNode, inside: (part: Node) => Node): Node {
  const [of, other] = node.inputs;
  switch (node.name) {
    case "exp":
      return times(node, inside(of));
    case "ln":
    case "log":
      return over(inside(of), of);
    case "sqrt":
      return over(inside(of), times(number(2), node));
    case "abs":
      return times(call("sign", of), inside(of));
    case "sign":
    case "floor":
      return zero;
    case "tanh":
      return times(plus(one, times(number(-1), operation("*", node, node))), inside(of));
    case "sigmoid":
      return times(operation("*", node, plus(one, times(number(-1), node))), inside(of));
    case "relu":
      return times(holds(">", of, zero), inside(of));
    case "cos":
      return times(times(number(-1), call("sin", of)), inside(of));
    case "sin":
      return times(call("cos", of), inside(of));
    case "max":
      return plus(times(holds(">", of, other), inside(of)), times(holds("≤", of, other), inside(other)));
    case "min":
      return plus(times(holds("<", of, other), inside(of)), times(holds("≥", of, other), inside(other)));
    default:
      return fail("derivative", node, `${node.name} is not differentiated here: give it by its entries.`);
  }
}

function ofFold(fold: FoldNode, inside: (part: Node) => Node): Node {
  // With an index of its own, which is not that of what it is differentiated by.
  const renamed = withIndices(fold, new Map());
  if (renamed.kind !== "fold") return zero;
  const { body } = renamed;
  const slope = inside(body);
  if (isNumber(slope, 0)) return zero;
  const summed = (part: Node): Node => ({ ...renamed, fold: "sum", body: part });
  if (fold.fold === "sum") return summed(slope);
  if (fold.fold === "prod") return times(renamed, summed(over(slope, body)));
  return summed(times(holds("=", body, fold), slope));
}
