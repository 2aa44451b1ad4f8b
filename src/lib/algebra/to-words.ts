import { type Lexicon, lexiconOf, plainName } from "./alphabet.js";
import type { Statement } from "./read.js";
import type { BracketNode, CasesNode, FoldNode, Node, OperationNode, Relation } from "./tree.js";

const relations: Readonly<Record<Relation, string>> = {
  "=": "equals",
  "≠": "is not",
  "<": "is less than",
  ">": "is greater than",
  "≤": "is at most",
  "≥": "is at least",
};

const operators = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "@": "times",
  "/": "over",
  "⊙": "times, number by number,",
} as const;

const calls: Readonly<Record<string, string>> = {
  exp: "e to the",
  ln: "the logarithm of",
  log: "the logarithm of",
  sqrt: "the square root of",
  abs: "the absolute value of",
  sign: "the sign of",
  norm: "the length of",
  floor: "the whole part of",
  max: "the greater of",
  min: "the smaller of",
};

const folds = { sum: "the sum", prod: "the product", max: "the greatest", min: "the smallest" } as const;

/** What was read in words, for a screen reader: "d W sub k j equals the sum over i of x sub i k times d y sub i j". */
export function wordsOf({
  sides,
  assigned,
  alphabet,
}: Pick<Statement, "sides" | "assigned" | "alphabet">): string {
  const lexicon = lexiconOf(alphabet);
  const words = sides.map((side) => say(side, lexicon).replace(/,$/, "")).join(" equals ");
  return assigned ? `${say(assigned, lexicon)} becomes ${words}` : words;
}

function say(node: Node, lexicon: Lexicon): string {
  const inside = (part: Node) => say(part, lexicon);
  switch (node.kind) {
    case "number":
      if (node.value === Math.E) return "e";
      return node.value === Math.PI ? "pi" : String(node.value);
    case "index":
    case "size":
      return nameInWords(node.name);
    case "letter": {
      if (node.over) {
        const bottoms = node.over.bottoms.map(inside).join(" and by ");
        return `the derivative of ${inside(node.over.top)} by ${bottoms}`;
      }
      const indices = node.indices.map((index) => grouped(index, lexicon)).join(" ");
      return nameInWords(node.name) + (indices && ` sub ${indices}`);
    }
    case "negative":
      return `minus ${grouped(node.of, lexicon)}`;
    case "transposed":
      return `${grouped(node.of, lexicon)} transposed`;
    case "mean":
      return `the mean of ${grouped(node.of, lexicon)}`;
    case "bracket":
      return `1 if ${relationInWords(node, lexicon)}, else 0,`;
    case "cases":
      return casesInWords(node, lexicon);
    case "matrix":
      return `the matrix with ${node.rows.map((row) => `the row ${row.map(inside).join(", ")}`).join("; ")},`;
    case "derivative":
      return `the derivative by ${inside(node.by)} of ${grouped(node.of, lexicon)}`;
    case "fold":
      return foldInWords(node, lexicon);
    case "call": {
      const inputs = node.inputs.map((input) => grouped(input, lexicon)).join(" and ");
      return `${calls[node.name] ?? `the ${node.name} of`} ${inputs}`;
    }
    default:
      return operationInWords(node, lexicon);
  }
}

function relationInWords({ left, relation, right }: BracketNode, lexicon: Lexicon): string {
  return `${say(left, lexicon)} ${relations[relation]} ${say(right, lexicon)}`;
}

function casesInWords({ values, conditions }: CasesNode, lexicon: Lexicon): string {
  const all = values.map((value, k) => {
    const condition = conditions[k];
    const when = condition?.kind === "bracket" ? `if ${relationInWords(condition, lexicon)}` : "otherwise";
    return `${say(value, lexicon)} ${when},`;
  });
  return all.join(" ");
}

function foldInWords({ fold, index, lower, upper, only, body }: FoldNode, lexicon: Lexicon): string {
  const range = lower && upper ? ` from ${say(lower, lexicon)} to ${say(upper, lexicon)}` : "";
  const where = only ? ` where ${conditionInWords(only, lexicon)}` : "";
  return `${folds[fold]} over ${index}${range}${where} of ${say(body, lexicon)}`;
}

function operationInWords({ operator, left, right }: OperationNode, lexicon: Lexicon): string {
  if (operator === "^") {
    const isSquare = right.kind === "number" && right.value === 2;
    return `${grouped(left, lexicon)}${isSquare ? " squared" : ` to the ${grouped(right, lexicon)}`}`;
  }
  const isSum = operator === "+" || operator === "-";
  const first = isSum ? say(left, lexicon) : grouped(left, lexicon);
  const second = operator === "+" ? say(right, lexicon) : grouped(right, lexicon);
  return `${first} ${operators[operator]} ${second}`;
}

/** One condition, or several that are multiplied. */
function conditionInWords(node: Node, lexicon: Lexicon): string {
  if (node.kind === "bracket") return relationInWords(node, lexicon);
  if (node.kind !== "operation") return say(node, lexicon);
  return [node.left, node.right].map((part) => conditionInWords(part, lexicon)).join(" and ");
}

/** With its ends said where it could be taken for more or less than it is. */
function grouped(node: Node, lexicon: Lexicon): string {
  const words = say(node, lexicon);
  const isSum = node.kind === "operation" && node.operator !== "^";
  return isSum ? `open bracket, ${words}, close bracket` : words;
}

/** "dW" → "d W", "W_1" → "W 1", "mhat" → "m hat", "j'" → "j prime". */
function nameInWords(name: string): string {
  return plainName(name)
    .replace(/(hat|tilde)$/, " $1")
    .replace(/^d(?=[A-Za-z])(?!elta|iag)/, "d ")
    .replaceAll("'", " prime")
    .replaceAll("_", " ");
}
