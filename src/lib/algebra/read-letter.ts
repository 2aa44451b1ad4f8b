import { dimensionsOf, functions, type Letter, type Lexicon, matrixShape, plainName } from "./alphabet.js";
import * as build from "./build.js";
import type { Cursor } from "./cursor.js";
import { fail } from "./fault.js";
import { nearest } from "./nearest.js";
import type { Parser } from "./parts.js";
import { pieces } from "./subscript-pieces.js";
import type { Token } from "./token.js";
import type { LetterNode, Node, Place, Shape } from "./tree.js";

/**
 * Reads what a name stands for, with its subscript: a letter of the alphabet, an index, a size, e or π.
 *
 * @throws ReadError when it is none of them, or has too many indices
 */
export function readLetter(parser: Parser, name: Token): Node {
  const { cursor, lexicon, scope } = parser;
  const at = cursor.at;
  const subscript = readSubscript(parser, name.text);
  const place = { from: name.from, to: subscript.to ?? name.to };
  const letter = lexicon.letter(subscript.name);
  if (subscript.indices.length === 0) {
    if (subscript.name === name.text && scope.isBound(name.text)) return indexNode(parser, name.text, place);
    // An index may have the name of a letter: x_{i+b} beside b.
    const isIndex = parser.inSubscript() && /^[a-z]'*$/.test(name.text) && letter?.domain !== "integer";
    if (letter && !isIndex) return letterNode(parser, letter, [], place);
    if (lexicon.dimension(subscript.name))
      return { kind: "size", name: subscript.name, shape: undefined, ...place };
    if (lexicon.counted(name.text) !== undefined) return indexNode(parser, name.text, place);
    if (name.text === "e") return build.numberNode(Math.E, place);
    if (name.text === "pi") return build.numberNode(Math.PI, place);
    // In [i = j] and x_{i+u} stand indices of the reader's own choice.
    if (isIndex || (/^[a-z]'*$/.test(name.text) && isCompared(parser, at))) {
      return indexNode(parser, name.text, place);
    }
  }
  if (letter) return letterNode(parser, letter, subscript.indices, place);
  return unknown(lexicon, name);
}

/** Whether a name stands alone on one side of = or ≠ in brackets; `at` is behind it. */
function isCompared({ cursor }: Parser, at: number): boolean {
  const [before, behind] = [cursor.textAt(at - 2), cursor.textAt(at)];
  if (before === "[") return behind === "=" || behind === "≠";
  return (before === "=" || before === "≠") && behind === "]";
}

function unknown({ alphabet }: Lexicon, name: Token): never {
  const names = [...alphabet.letters, ...(alphabet.dimensions ?? [])].map((letter) => letter.name);
  const like = nearest(name.text, [...names, ...Object.keys(functions)]);
  const advice = like ? `Is ${like} meant?` : `The letters here are ${names.join(", ")}.`;
  return fail("letter", name, `${name.text} is not among the letters of this exercise. ${advice}`);
}

function indexNode({ scope }: Parser, name: string, place: Place): Node {
  scope.use(name, place);
  return { kind: "index", name, shape: undefined, ...place };
}

function letterNode({ scope }: Parser, letter: Letter, indices: readonly Node[], place: Place): LetterNode {
  const dimensions = dimensionsOf(letter);
  if (indices.length > dimensions.length) {
    const has =
      dimensions.length === 0 ? "is a number and has no index" : `has the indices of [${letter.shape}] alone`;
    fail("index", place, `${letter.name} ${has}: here are ${indices.length}.`);
  }
  indices.forEach((index, k) => {
    if (index.kind === "index") scope.count(index.name, dimensions[k], index);
  });
  return {
    kind: "letter",
    name: letter.name,
    indices,
    shape: shapeOf(letter, indices.length, place),
    ...place,
  };
}

function shapeOf(letter: Letter, indices: number, place: Place): Shape {
  const dimensions = dimensionsOf(letter);
  if (indices === dimensions.length) return undefined;
  const shape = matrixShape(letter);
  if (indices === 0 && shape) return shape;
  if (dimensions.length - indices === 1) return ["1", dimensions[dimensions.length - 1]];
  if (dimensions.length - indices === 2) return [dimensions[indices], dimensions[indices + 1]];
  return fail("index", place, `${letter.name} is more than a matrix: give its indices.`);
}

interface Subscript {
  /** The name with what of the subscript belongs to it: W_1, n_in. */
  readonly name: string;
  readonly indices: readonly Node[];
  readonly to: number | undefined;
}

function readSubscript(parser: Parser, base: string): Subscript {
  const { cursor } = parser;
  let found: Subscript = { name: base, indices: [], to: undefined };
  for (;;) {
    if (cursor.isRun()) found = withRuns(parser, found, [cursor.next()]);
    else if (cursor.is("_")) {
      const mark = cursor.next();
      if (cursor.isRun()) continue;
      found = readGroup(parser, found, mark);
    } else return found;
  }
}

/** Adds "kj", "k j", "1", "1kj", "in". */
function withRuns(parser: Parser, { name, indices }: Subscript, runs: readonly Token[]): Subscript {
  const { lexicon } = parser;
  const [first, ...others] = runs;
  const { to } = runs[runs.length - 1];
  if (indices.length === 0) {
    const whole = `${name}_${runs.map(({ text }) => plainName(text)).join("")}`;
    if (lexicon.letter(whole) || lexicon.dimension(whole)) return { name: whole, indices, to };
    const digits = first.text.match(/^\d+/)?.[0] ?? "";
    if (digits && lexicon.letter(`${name}_${digits}`)) {
      const rest = { ...first, text: first.text.slice(digits.length), from: first.from + digits.length };
      return { name: `${name}_${digits}`, indices: indicesOf(parser, [rest, ...others]), to };
    }
  }
  return { name, indices: [...indices, ...indicesOf(parser, runs)], to };
}

function indicesOf(parser: Parser, runs: readonly Token[]): Node[] {
  return runs.flatMap(pieces).map((piece) => indexOf(parser, piece));
}

function indexOf(parser: Parser, piece: Token): Node {
  const { lexicon, scope } = parser;
  const { text, from, to } = piece;
  if (/^\d$/.test(text)) return build.numberNode(Number(text), piece);
  if (scope.isBound(text) || lexicon.counted(text) !== undefined)
    return indexNode(parser, text, { from, to });
  if (lexicon.dimension(text)) return { kind: "size", name: text, shape: undefined, from, to };
  const letter = lexicon.letter(text);
  if (letter && letter.domain === "integer") return letterNode(parser, letter, [], piece);
  if (/^[a-z]'*$/i.test(text)) return indexNode(parser, text, { from, to });
  return fail("index", piece, `${text} cannot be an index.`);
}

/** {kj}, (i, k), {2,i}, {i+u, j+v} */
function readGroup(parser: Parser, before: Subscript, mark: Token): Subscript {
  const { cursor } = parser;
  const open = cursor.take("{", "(", "[");
  if (!open) {
    if (cursor.token.kind !== "name" && cursor.token.kind !== "number") {
      return fail("missing", mark, "The index is missing behind this.");
    }
    return withRuns(parser, before, [cursor.next()]);
  }
  let found = before;
  do {
    const runs = runsAhead(parser);
    if (runs) found = withRuns(parser, found, runs);
    else found = { ...found, indices: [...found.indices, parser.subscript()] };
  } while (cursor.take(","));
  return { ...found, to: cursor.close(open).to };
}

/** Names and numbers up to a comma or the end of the group: several indices; undefined where it is to be computed. */
function runsAhead({ cursor }: Parser): Token[] | undefined {
  const runs: Token[] = [];
  const at = cursor.at;
  while (cursor.token.kind === "name" || cursor.token.kind === "number") runs.push(cursor.next());
  if (runs.length > 0 && cursor.is(",", "}", ")", "]")) return runs;
  cursor.goTo(at);
  return undefined;
}

/**
 * ∂L/∂z_i, dL/dz_i, \frac{\partial L}{\partial z_i} as the letter declared for it, else as a derivative of what is
 * known of L; ∂/∂z_i with what stands behind it; ∂²L/∂z_i∂z_j and ∂²L/∂z_i² in the same way. Undefined, and nothing read, where something else stands here.
 */
export function readDerivative(parser: Parser): Node | undefined {
  const { cursor } = parser;
  const at = cursor.at;
  const start = cursor.token;
  const isFraction = start.kind === "command" && start.text === "frac";
  if (isFraction) cursor.next();
  const open = isFraction ? cursor.take("{") : undefined;
  const mark = cursor.token.text;
  const top = isFraction && !open ? undefined : readDifferential(parser);
  if (!top) return stepBack();
  if (open) cursor.close(open);
  const second = open ? cursor.take("{") : cursor.take("/");
  const bottoms = second && readBottoms(parser, top.order);
  if (!second || !bottoms) {
    if (mark !== "∂") return stepBack();
    return fail("derivative", start, "A derivative is written ∂L/∂z_i, a second one ∂^2 L/∂z_i ∂z_j.");
  }
  const last = open ? cursor.close(second) : bottoms[bottoms.length - 1];
  const place = build.placeOf(start, last);
  if (!top.letter) return build.derivative(parser.term(), bottoms, place);
  return partialOf(parser, top.letter, bottoms, place) ?? stepBack();

  function stepBack(): undefined {
    cursor.goTo(at);
    return undefined;
  }
}

/** ∂ or d with how often it is taken, and the letter behind it, where one stands there. */
interface Differential {
  readonly order: number;
  readonly letter: LetterNode | undefined;
}

/** ∂z_i, dz_i, ∂²z_i, or ∂ alone */
function readDifferential(parser: Parser): Differential | undefined {
  const { cursor, lexicon } = parser;
  const { token } = cursor;
  if (token.kind !== "name") return undefined;
  if (token.text === "∂" || (token.text === "d" && !lexicon.letter("d"))) {
    cursor.next();
    const order = readOrder(cursor) ?? 1;
    const accent =
      token.text === "∂" && cursor.token.kind === "command" && /^(hat|tilde)$/.test(cursor.token.text);
    if (accent) return { order, letter: asLetter(parser.primary()) };
    if (cursor.token.kind !== "name") return cursor.is("/", "}") ? { order, letter: undefined } : undefined;
    return { order, letter: asLetter(readLetter(parser, cursor.next())) };
  }
  const name = token.text.slice(1);
  if (!token.text.startsWith("d") || !lexicon.letter(name)) return undefined;
  cursor.next();
  return { order: 1, letter: asLetter(readLetter(parser, { ...token, text: name, from: token.from + 1 })) };
}

/** More derivatives of a derivative than these are not read. */
const highestOrder = 4;

/** ², ^2, ^{2} behind a ∂ or behind what it is by. */
function readOrder(cursor: Cursor): number | undefined {
  const at = cursor.at;
  const isRaised = cursor.token.kind === "super";
  if (!isRaised && !cursor.take("^")) return undefined;
  const open = isRaised ? undefined : cursor.take("{", "(");
  const token = cursor.next();
  const order = Number(token.text);
  if ((token.kind === "number" || isRaised) && order >= 1 && order <= highestOrder) {
    if (open) cursor.close(open);
    return order;
  }
  cursor.goTo(at);
  return undefined;
}

/** ∂z_i ∂z_j or ∂z_i^2: as many letters as the order says; undefined where there are fewer or more. */
function readBottoms(parser: Parser, order: number): LetterNode[] | undefined {
  const bottoms: LetterNode[] = [];
  while (bottoms.length < order) {
    const letter = readDifferential(parser)?.letter;
    if (!letter) return undefined;
    const count = order > 1 ? (readOrder(parser.cursor) ?? 1) : 1;
    bottoms.push(...Array.from({ length: count }, () => letter));
  }
  return bottoms.length === order ? bottoms : undefined;
}

function asLetter(node: Node): LetterNode {
  return node.kind === "letter"
    ? node
    : fail("derivative", node, "A derivative is of a letter, by a letter.");
}

function partialOf(
  parser: Parser,
  top: LetterNode,
  bottoms: readonly LetterNode[],
  place: Place,
): Node | undefined {
  const { lexicon } = parser;
  const [bottom] = bottoms;
  const declared = lexicon.partial(top.name, bottoms.map(({ name }) => name).join("/"));
  if (declared) {
    const indices = [top, ...bottoms].flatMap((letter) => letter.indices);
    return { ...letterNode(parser, declared, indices, place), over: { top, bottoms } };
  }
  const isKnown = top.name === bottom.name || lexicon.letter(top.name)?.is !== undefined;
  if (isKnown) return build.derivative(top, bottoms, place);
  // dy/dx is a quotient where dy and dx are letters.
  if (lexicon.letter(`d${top.name}`) && lexicon.letter(`d${bottom.name}`)) return undefined;
  return fail("derivative", place, `What ∂${top.name}/∂${bottom.name} is, nothing here says.`);
}
