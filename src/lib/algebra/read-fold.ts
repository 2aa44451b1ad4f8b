import * as build from "./build.js";
import type { Cursor } from "./cursor.js";
import { fail } from "./fault.js";
import type { Parser } from "./parts.js";
import { readRelation } from "./read-cells.js";
import { pieces } from "./subscript-pieces.js";
import type { Token } from "./token.js";
import { type Fold, type Node, type Place, relationOf } from "./tree.js";

interface Counter extends Place {
  readonly name: string;
  readonly lower: Node | undefined;
  readonly only: Node | undefined;
}

const words = { sum: "sum", prod: "product", max: "maximum", min: "minimum" } as const;

/** sum_k body, sum_{i,j} body, sum_(i=1)^n body, sum_{i ≠ j} body, and so for prod, max, min. */
export function readFold(parser: Parser): Node {
  const { cursor, scope } = parser;
  const sign = cursor.next();
  const fold = foldOf(sign.text);
  const counters = readCounters(parser, sign, words[fold]);
  const last = counters.at(-1) ?? fail("index", sign, `Which index does this ${words[fold]} count?`);
  const upper = readUpper(parser);
  if (upper && counters.length > 1) {
    fail(
      "index",
      upper,
      `This ${words[fold]} counts several indices: give each one a ${words[fold]} of its own.`,
    );
  }
  if (last.lower && !upper) fail("missing", last, `How far does ${last.name} count? Write ^n or ^(n-1).`);
  if (upper && !last.lower) fail("missing", last, `Where does ${last.name} begin? Write _(${last.name}=0).`);
  let node = parser.reach(reachOf(cursor, counters));
  for (const counter of counters.toReversed()) {
    const dimension = scope.close();
    if (dimension === undefined && !upper) {
      fail(
        "index",
        counter,
        `It is not clear what ${counter.name} counts: it stands at no letter behind the ${words[fold]}.`,
      );
    }
    node = {
      ...{ kind: "fold", fold, index: counter.name, dimension, upper, body: node, shape: node.shape },
      ...{ lower: counter.lower, only: counter.only, from: sign.from, to: node.to },
      shift: shiftOf(parser, dimension, counter.lower, upper),
    };
  }
  return node;
}

/**
 * Where the last token stands that names an index of the sum, in the product behind it: as far does the sum reach, so
 * that e^z_i / sum_k e^z_k (1 − p_j) is a product. Infinity where none does.
 */
function reachOf(cursor: Cursor, counters: readonly Counter[]): number {
  const names = counters.map(({ name }) => name);
  const mentions = ({ kind, text }: Token) =>
    kind === "sub" || kind === "super"
      ? pieces({ kind, text, from: 0, to: text.length, tight: true }).some((piece) =>
          names.includes(piece.text),
        )
      : kind === "name" && names.includes(text);
  let depth = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let k = 0; ; k++) {
    const token = cursor.ahead(k);
    const isSign = token.kind === "sign";
    const isStart =
      k === 0 || (cursor.ahead(k - 1).kind === "sign" && "*/^@⊙([{".includes(cursor.ahead(k - 1).text));
    if (isSign && "([{".includes(token.text)) depth++;
    else if (isSign && ")]}".includes(token.text)) depth--;
    const ends =
      isSign && depth === 0 && ("=≠<>≤≥,;".includes(token.text) || ("+-".includes(token.text) && !isStart));
    if (token.kind === "end" || depth < 0 || ends) return last;
    // A sum over an index of the same name has it for itself.
    const isFold = token.kind === "name" && (token.text === "sum" || token.text === "prod");
    if (isFold && [1, 2, 3].some((next) => mentions(cursor.ahead(k + next)))) return last;
    if (mentions(token)) last = cursor.at + k;
  }
}

function foldOf(text: string): Fold {
  if (text === "sum" || text === "prod" || text === "max" || text === "min") return text;
  throw new RangeError(`fold must be sum, prod, max or min: ${text}`);
}

/** The indices under the sign; all are open afterwards. */
function readCounters(parser: Parser, sign: Token, word: string): Counter[] {
  const { cursor, scope } = parser;
  const bare = cursor.token.kind === "sub" ? cursor.next() : undefined;
  if (!bare && !cursor.take("_")) {
    return fail("index", sign, `Which index does this ${word} count? Write ${sign.text}_k.`);
  }
  if (bare ?? cursor.token.kind === "sub") {
    const token = bare ?? cursor.next();
    return pieces(token).map((piece) => opened(parser, piece));
  }
  const open = cursor.take("{", "(", "[");
  if (!open) {
    const name = cursor.next();
    if (name.kind !== "name")
      return fail("index", sign, `Which index does this ${word} count? Write ${sign.text}_k.`);
    return [opened(parser, name)];
  }
  const isStack = cursor.token.kind === "command" && cursor.token.text === "substack";
  if (isStack) cursor.next();
  const inner = isStack ? cursor.take("{") : undefined;
  const counters: Counter[] = [];
  do counters.push(...readSegment(parser, sign));
  while (cursor.take(",", ";"));
  if (inner) {
    const only = readConditions(parser);
    const last = counters.length - 1;
    if (only) counters[last] = { ...counters[last], only };
    cursor.close(inner);
  }
  cursor.close(open);
  for (const { name, only } of counters) if (only) equateAll(only, name);
  return counters;

  function equateAll(only: Node, name: string): void {
    if (only.kind === "bracket" && only.right.kind === "index") scope.equate(name, only.right.name, only);
  }
}

/** What stands below the indices of a stack: i + u = r, j + v = q. All of it must hold. */
function readConditions(parser: Parser): Node | undefined {
  const { cursor } = parser;
  let all: Node | undefined;
  while (cursor.take("\\\\", ",")) {
    const condition = readRelation(parser);
    if (condition.kind !== "bracket")
      fail("missing", condition, "A condition such as i + u = r is needed here.");
    all = all ? build.product(all, condition) : condition;
  }
  return all;
}

/** i, ij, i = 1, i ≠ j */
function readSegment(parser: Parser, sign: Token): Counter[] {
  const { cursor } = parser;
  const names: Token[] = [];
  while (cursor.token.kind === "name") names.push(...pieces(cursor.next()));
  if (names.length === 0) return fail("index", cursor.token, `An index is missing under ${sign.text}.`);
  const relation = cursor.take("=", "≠", "<", ">", "≤", "≥");
  const last = names[names.length - 1];
  const before = names.slice(0, -1).map((name) => opened(parser, name));
  if (!relation) return [...before, opened(parser, last)];
  if (relation.text === "=") {
    const lower = parser.expression();
    return [...before, { ...opened(parser, last), lower }];
  }
  const counter = opened(parser, last);
  const left: Node = { kind: "index", name: last.text, shape: undefined, from: last.from, to: last.to };
  const right = parser.expression();
  return [
    ...before,
    { ...counter, only: build.bracket(relationOf(relation.text), left, right, build.placeOf(left, right)) },
  ];
}

function opened({ scope }: Parser, { text, from, to }: Token): Counter {
  if (!/^[a-z]+'*$/i.test(text)) fail("index", { from, to }, `${text} cannot be an index: take a letter.`);
  scope.open(text, { from, to });
  return { name: text, lower: undefined, only: undefined, from, to };
}

function readUpper({ cursor, exponent, lexicon }: Parser): Node | undefined {
  const { token } = cursor;
  if (token.kind === "super" && lexicon.dimension(token.text)) {
    cursor.next();
    return { kind: "size", name: token.text, shape: undefined, from: token.from, to: token.to };
  }
  return cursor.take("^") ? exponent() : undefined;
}

/** 1 … n and 0 … n − 1 both stand for a whole dimension of n, wherever its own indices begin. */
function shiftOf({ lexicon }: Parser, dimension: string | undefined, lower?: Node, upper?: Node): number {
  if (dimension === undefined || lower?.kind !== "number" || !upper) return 0;
  const first = lexicon.dimension(dimension)?.first ?? 0;
  const toSize = upper.kind === "size" && upper.name === dimension;
  const isWhole =
    (lower.value === 1 && toSize) ||
    (lower.value === 0 &&
      upper.kind === "operation" &&
      upper.operator === "-" &&
      upper.left.kind === "size" &&
      upper.left.name === dimension &&
      upper.right.kind === "number" &&
      upper.right.value === 1);
  return isWhole ? lower.value - first : 0;
}
