import type { Lexicon } from "./alphabet.js";
import * as build from "./build.js";
import { Cursor } from "./cursor.js";
import { fail } from "./fault.js";
import type { Parser } from "./parts.js";
import { readCases, readMatrix, readRelation } from "./read-cells.js";
import { readFold } from "./read-fold.js";
import { readDerivative } from "./read-letter.js";
import { isSubscript, readCommand, readName, small } from "./read-name.js";
import type { Scope } from "./scope.js";
import type { Token } from "./token.js";
import { tokensOf } from "./tokens.js";
import type { Node } from "./tree.js";

// Of its own, since neither library carries what chapters write. mathjs 15.2 (Apache-2.0; parser and evaluation 317 kB
// minified, 90 kB gzipped) reads sum_k as the name of a variable and [i = j] as a matrix, and stops at ⊙.
// @cortex-js/compute-engine 0.140 (MIT; 524 kB, 144 kB) reads TeX alone, takes the index i for the imaginary unit, and
// knows neither ⊙ nor ∂L/∂z_i. Neither knows shapes by name. All of this folder is less than a tenth of the smaller.

/** Brackets and signs that may stand in one another. */
const deepest = 60;

/** An equation's sides; of `assigned ← side`, the one side, and what it is assigned to. */
export interface Sides {
  readonly sides: readonly Node[];
  readonly assigned: Node | undefined;
}

/**
 * Reads the sides of an equation, `a = b = c`; one side where there is no =. A line may begin with =, and go on in
 * the next line of TeX.
 *
 * @throws ReadError where it cannot be read
 */
export function parseSides(text: string, lexicon: Lexicon, scope: Scope): Sides {
  const cursor = new Cursor(tokensOf(text, lexicon));
  const parser = makeParser(cursor, lexicon, scope);
  cursor.take("=");
  if (cursor.token.kind === "end")
    fail("empty", { from: 0, to: text.length }, "Nothing is written here yet.");
  const first = parser.expression();
  const assigned = cursor.take("←") && first;
  if (assigned && assigned.kind !== "letter")
    fail("left", assigned, "What stands before ← must be a letter, which gets a new value.");
  const sides = [assigned ? parser.expression() : first];
  while (takeEquals(cursor)) sides.push(parser.expression());
  const { token } = cursor;
  if (token.kind !== "end") {
    if (cursor.is(")", "]", "}")) fail("bracket", token, `The bracket ${token.text} closes nothing.`);
    if (cursor.is(",", ";", "\\\\"))
      fail("sign", { from: token.from, to: text.length }, "Several formulas stand here: keep one of them.");
    fail("sign", token, `${token.text} cannot stand here.`);
  }
  return { sides, assigned };
}

/** =, also at the beginning of the next line. */
function takeEquals(cursor: Cursor): boolean {
  if (cursor.is("\\\\") && cursor.ahead(1).text === "=") cursor.next();
  return cursor.take("=") !== undefined;
}

function makeParser(cursor: Cursor, lexicon: Lexicon, scope: Scope): Parser {
  let depth = 0;
  let subscripts = 0;

  function deeper(read: () => Node): Node {
    if (++depth > deepest) fail("long", cursor.token, "Too many brackets stand in one another here.");
    const node = read();
    depth--;
    return node;
  }

  const parser: Parser = {
    cursor,
    lexicon,
    scope,
    expression: () => deeper(() => expression(parser)),
    term: () => deeper(() => term(parser)),
    reach: (last) => deeper(() => term(parser, last)),
    factor: () => deeper(() => factor(parser)),
    tightFactor: () => deeper(() => tightFactor(parser)),
    primary: () => deeper(() => primary(parser)),
    exponent: () => deeper(() => exponent(parser)),
    inSubscript: () => subscripts > 0,
    subscript() {
      subscripts++;
      const node = parser.expression();
      subscripts--;
      return node;
    },
  };
  return parser;
}

function expression(parser: Parser): Node {
  const { cursor } = parser;
  let left = parser.term();
  for (;;) {
    const sign = startsSignedBrace(cursor) ? undefined : cursor.take("+", "-");
    if (!sign && !startsSignedBrace(cursor)) return left;
    left = build.sum(sign?.text === "-" ? "-" : "+", left, parser.term());
  }
}

function term(parser: Parser, last = Number.POSITIVE_INFINITY): Node {
  const { cursor } = parser;
  const minus = cursor.take("-", "+");
  if (minus) return minus.text === "+" ? parser.reach(last) : build.negative(parser.reach(last), minus);
  let left = parser.factor();
  for (;;) {
    if (cursor.at > last) return left;
    const sign = cursor.take("*", "/", "⊙", "@");
    if (!sign && !startsFactor(cursor)) return left;
    if (sign?.text === "/") left = build.quotient(left, tightFactor(parser));
    else if (sign?.text === "⊙") left = build.elementwise(left, parser.factor());
    else left = product(left, parser.factor(), sign);
  }
}

function product(left: Node, right: Node, sign: Token | undefined): Node {
  // In NumPy * goes number by number, on paper it does not: with matrices it has to be said.
  if (sign?.text === "*" && left.shape && right.shape) {
    fail(
      "shape",
      sign,
      "Between two matrices write ⊙ (or .*) for number by number, or nothing (or @) for the product.",
    );
  }
  return build.product(left, right);
}

/** 2c of 1/2c and ln 2x belong together; c of 1/2 c does not. */
function tightFactor(parser: Parser): Node {
  const { cursor } = parser;
  let left = parser.factor();
  while (left.kind === "number" && cursor.token.kind === "name" && cursor.token.tight) {
    left = build.product(left, parser.factor());
  }
  return left;
}

/** Whether a brace is drawn under a term with its sign: \underbrace{- b}_{dropped}. */
function startsSignedBrace(cursor: Cursor): boolean {
  const { kind, text } = cursor.token;
  return kind === "command" && text === "underbrace" && /^[-+]$/.test(cursor.ahead(2).text);
}

/** Whether the next token begins a factor, so that a product is meant. */
function startsFactor(cursor: Cursor): boolean {
  if (startsSignedBrace(cursor)) return false;
  const { kind, text } = cursor.token;
  if (kind === "sign") {
    return "([{⌊".includes(text) || ((text === "|" || text === "‖") && cursor.bars.at(-1) !== text);
  }
  return (
    kind === "number" || kind === "name" || (kind === "command" && text !== "end" && text !== "otherwise")
  );
}

function factor(parser: Parser): Node {
  const { cursor } = parser;
  const minus = cursor.take("-");
  if (minus) return build.negative(parser.factor(), minus);
  if (cursor.isName("sum", "prod") || (cursor.isName("max", "min") && isSubscript(cursor.ahead(1)))) {
    return readFold(parser);
  }
  return powers(parser, primary(parser));
}

function powers(parser: Parser, first: Node): Node {
  const { cursor } = parser;
  let node = first;
  for (;;) {
    const { token } = cursor;
    if (token.kind === "super") {
      cursor.next();
      node = token.text === "T" ? build.transposed(node, token) : build.power(node, small(parser, token));
    } else if (cursor.take("^")) {
      node = raised(parser, node);
    } else return node;
  }
}

function raised(parser: Parser, base: Node): Node {
  const { cursor } = parser;
  const open = cursor.is("{", "(") ? cursor.token : undefined;
  const mark = open ? cursor.ahead(1) : cursor.token;
  const isAlone = !open || [")", "}"].includes(cursor.ahead(2).text);
  if (base.shape && mark.kind === "name" && mark.text === "T" && isAlone) {
    const from = cursor.token;
    for (let k = 0; k < (open ? 3 : 1); k++) cursor.next();
    return build.transposed(base, build.placeOf(from, mark));
  }
  if (mark.kind === "name" && mark.text === "T" && isAlone && !parser.lexicon.letter("T")) {
    fail("shape", mark, "This is a number: it has no transpose.");
  }
  return build.power(base, parser.exponent());
}

function exponent(parser: Parser): Node {
  const { cursor } = parser;
  const minus = cursor.take("-");
  if (minus) return build.negative(parser.exponent(), minus);
  const node = primary(parser);
  return cursor.take("^") ? build.power(node, parser.exponent()) : node;
}

function primary(parser: Parser): Node {
  const { cursor } = parser;
  const { token } = cursor;
  switch (token.kind) {
    case "number":
      return build.numberNode(Number(cursor.next().text), token);
    case "command":
      if (token.text === "cases") return readCases(parser);
      return token.text === "matrix" ? readMatrix(parser) : readCommand(parser);
    case "name":
      return readDerivative(parser) ?? readName(parser);
    case "sign":
      if ("([{".includes(token.text)) return readBracket(parser);
      if (token.text === "⌊") return readFloor(parser);
      if ((token.text === "|" || token.text === "‖") && cursor.bars.at(-1) !== token.text)
        return readBars(parser);
      return fail("missing", token, `Something is missing before ${token.text}.`);
    case "end":
      return fail("missing", cursor.at > 0 ? cursor.ahead(-1) : token, "Something is missing behind this.");
    default:
      return fail("sign", token, `${token.text} cannot stand here.`);
  }
}

/** ( … ), { … }, and [ … ], which is 1 or 0 where a relation stands in it. */
function readBracket(parser: Parser): Node {
  const { cursor } = parser;
  const open = cursor.next();
  const bars = cursor.bars.splice(0);
  const inside = open.text === "{" ? parser.expression() : readRelation(parser);
  const close = cursor.close(open);
  cursor.bars.push(...bars);
  return { ...inside, ...build.placeOf(open, close) };
}

function readFloor({ cursor, expression }: Parser): Node {
  const open = cursor.next();
  const inside = expression();
  return build.call("floor", [inside], build.placeOf(open, cursor.close(open)));
}

function readBars(parser: Parser): Node {
  const { cursor } = parser;
  const open = cursor.next();
  cursor.bars.push(open.text);
  const inside = parser.expression();
  const close = cursor.close(open);
  cursor.bars.pop();
  return build.call(open.text === "‖" ? "norm" : "abs", [inside], build.placeOf(open, close));
}
