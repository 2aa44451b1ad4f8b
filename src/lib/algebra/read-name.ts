import { functions } from "./alphabet.js";
import * as build from "./build.js";
import type { Cursor } from "./cursor.js";
import { fail } from "./fault.js";
import type { Parser } from "./parts.js";
import { readDerivative, readLetter } from "./read-letter.js";
import type { Token } from "./token.js";
import type { LetterNode, Node, Place } from "./tree.js";

/** \frac{a}{b}, \tfrac12, \hat m, \underbrace{x}_{[n × 1]} */
export function readCommand(parser: Parser): Node {
  const { cursor } = parser;
  const partial = readDerivative(parser);
  if (partial) return partial;
  const command = cursor.next();
  if (command.text === "underbrace") return readUnderbrace(parser);
  if (command.text !== "frac" && command.text !== "hat" && command.text !== "tilde")
    fail("sign", command, "This cannot stand here.");
  if (command.text !== "frac") return readAccent(parser, command, "");
  const [top, bottom] = digits(cursor) ?? [parser.primary(), parser.primary()];
  return build.quotient(top, bottom);
}

/** The letter under \hat or \tilde, of which d may stand before it. */
function readAccent(parser: Parser, command: Token, before: string): Node {
  const { cursor } = parser;
  const open = cursor.take("{", "(");
  const base = cursor.next();
  if (open) cursor.close(open);
  if (base.kind !== "name") fail("letter", command, "A letter is missing under this sign.");
  const text = `${before}${base.text}${command.text}`;
  return readLetter(parser, { ...base, text, from: command.from - before.length });
}

/** What stands over the brace; what stands under it is for the eye. */
function readUnderbrace({ cursor, primary }: Parser): Node {
  const over = primary();
  const under = cursor.take("_") && cursor.take("{");
  for (let depth = 1; under && depth > 0; ) {
    const token = cursor.next();
    if (token.kind === "end") return fail("bracket", under, "The bracket { that opens here is not closed.");
    if (token.kind === "sign" && token.text === "{") depth++;
    if (token.kind === "sign" && token.text === "}") depth--;
  }
  return over;
}

/** The two digits of \tfrac12. */
function digits(cursor: Cursor): [Node, Node] | undefined {
  const { token } = cursor;
  if (token.kind !== "number" || !/^\d\d$/.test(token.text)) return undefined;
  cursor.next();
  return [build.numberNode(Number(token.text[0]), token), build.numberNode(Number(token.text[1]), token)];
}

export function readName(parser: Parser): Node {
  const { cursor, lexicon } = parser;
  const name = cursor.token;
  const isDeclared = lexicon.letter(name.text) !== undefined || parser.scope.isBound(name.text);
  const accent = name.text === "hat" || name.text === "tilde";
  if (accent && !isDeclared) return readCommand(parser);
  if (
    !isDeclared &&
    name.text === "d" &&
    cursor.ahead(1).kind === "command" &&
    cursor.ahead(1).text !== "frac"
  ) {
    cursor.next();
    return readAccent(parser, cursor.next(), "d");
  }
  const [, bare, primes] = /^(.*?)('*)$/.exec(name.text) ?? ["", name.text, ""];
  const known = bare === "sigma" || bare === "σ" ? "sigmoid" : bare;
  const next = cursor.ahead(1);
  if (!isDeclared && Object.hasOwn(functions, known) && !isSubscript(next)) {
    cursor.next();
    const called = readCall(parser, known, name);
    return primes ? slopeOf(called, primes.length) : called;
  }
  if (!isDeclared && (name.text === "E" || name.text === "Var") && (next.text === "[" || next.text === "(")) {
    cursor.next();
    return readMean(parser, name);
  }
  return readLetter(parser, cursor.next());
}

/** f(x), f(x, y), f x, f² x */
function readCall(parser: Parser, name: string, place: Place): Node {
  const { cursor } = parser;
  const square = cursor.token.kind === "super" ? small(parser, cursor.next()) : undefined;
  const to = square ?? (cursor.take("^") ? parser.exponent() : undefined);
  const open = cursor.is("(", "{") ? cursor.next() : undefined;
  const inputs = open ? [parser.expression()] : [parser.tightFactor()];
  while (open && cursor.take(",")) inputs.push(parser.expression());
  const last = open ? cursor.close(open) : inputs[0];
  const wanted = functions[name];
  if (wanted === 2 ? inputs.length < 2 : inputs.length !== 1) {
    fail(
      "missing",
      build.placeOf(place, last),
      `${name} needs ${wanted === 2 ? "two numbers" : "one number"}.`,
    );
  }
  const node = build.call(name, inputs, build.placeOf(place, last));
  return to ? build.power(node, to) : node;
}

/** σ'(a), tanh' a: the derivative by the letter that the function is of. */
function slopeOf(called: Node, order: number): Node {
  const by = called.kind === "call" && called.inputs.length === 1 ? called.inputs[0] : undefined;
  return by?.kind === "letter"
    ? build.derivative(called, Array<LetterNode>(order).fill(by), called)
    : fail("derivative", called, "Of a function with a prime one letter is needed, as in σ'(a).");
}

/** E[x] and Var(x) = E[(x − E[x])²] */
function readMean(parser: Parser, name: Token): Node {
  const { cursor } = parser;
  const open = cursor.next();
  const of = parser.expression();
  const close = cursor.close(open);
  const place = build.placeOf(name, close);
  const mean: Node = { kind: "mean", of, shape: of.shape, ...place };
  if (name.text === "E") return mean;
  const square = build.power(build.sum("-", of, mean), build.numberNode(2, place));
  return { kind: "mean", of: square, shape: of.shape, ...place };
}

/** ⁻¹, ², ᵗ: numbers and single letters. */
export function small(parser: Parser, token: Token): Node {
  if (/^[+-]?\d+$/.test(token.text)) return build.numberNode(Number(token.text), token);
  if (/^[a-z]$/.test(token.text)) return readLetter(parser, { ...token, kind: "name" });
  return fail("sign", token, "This power cannot be read: write it with ^.");
}

/** Whether a subscript begins with a token. */
export function isSubscript(token: Token): boolean {
  return token.kind === "sub" || (token.kind === "sign" && token.text === "_");
}
