import { seededRandom } from "../core/random.js";
import { type Alphabet, dimensionsOf, type Letter, type Lexicon, lexiconOf } from "./alphabet.js";
import { type Block, map, single, zip } from "./block.js";
import { type Definition, type Definitions, definitionsOf } from "./definitions.js";
import { type Budget, evaluate, TooLong, type Where } from "./evaluate.js";
import { type Indices, keyOf } from "./indices.js";
import { drawPoint, type Point, type PointOptions, sizeNamed, type Tensor, tensorOf } from "./point.js";
import { add, exact, multiply, type Real } from "./real.js";
import { type Node, nodesOf, type UnaryNode } from "./tree.js";

/** More draws of all letters of chance than this are not gone through. */
const mostDraws = 1 << 10;

/** A point with the values of all letters, those that others define too. */
export function locate(alphabet: Alphabet, seed: number, budget: Budget, options: PointOptions = {}): Where {
  const drawn = drawPoint(alphabet, seed, options);
  const definitions = definitionsOf(alphabet);
  const letters = new Map(drawn.letters);
  const random = seededRandom(seed);
  for (const letter of alphabet.letters) {
    const chances = definitions.chances.get(letter.name);
    if (!chances) continue;
    const where = { point: withDefined({ ...drawn, letters }, budget), budget, means: new Map(), mean };
    const values = chances.map(({ value }) => evaluate(value, undefined, where).cells[0]);
    const shift = options.redrawn === letter.name ? 1 : 0;
    const cells = (count: number) =>
      Array.from({ length: count }, () => values[(random.below(values.length) + shift) % values.length]);
    letters.set(letter.name, tensorOf(letter, drawn.sizes, drawn.firsts, cells));
  }
  return { point: withDefined({ ...drawn, letters }, budget), budget, means: new Map(), mean };
}

/** The point with the letters that are defined by others: each is worked out when it is first asked for. */
function withDefined(drawn: Omit<Point, "letterOf">, budget: Budget): Point {
  const { alphabet, letters } = drawn;
  const { is } = definitionsOf(alphabet);
  const lexicon = lexiconOf(alphabet);
  const made = new Map<string, Tensor | undefined>();
  const point: Point = {
    ...drawn,
    letterOf(name) {
      if (made.has(name)) return made.get(name);
      // While it is worked out, it has no other numbers for itself.
      made.set(name, letters.get(name));
      const letter = lexicon.letter(name);
      const body = letter && definedBy(letter, alphabet, is);
      if (body) made.set(name, definedTensor(letter, body, { point, budget, means: new Map(), mean }));
      return made.get(name);
    },
  };
  return point;
}

/** What is said of the letter; of a partial, else, the derivative of what stands on top. */
function definedBy(letter: Letter, alphabet: Alphabet, is: Definitions["is"]): Definition | undefined {
  const said = is.get(letter.name);
  if (said || !letter.partial) return said;
  const lexicon = lexiconOf(alphabet);
  const [top, ...bottoms] = letter.partial.split("/").map((name) => lexicon.letter(name)?.name ?? name);
  if (!is.has(top)) return undefined;
  const made = derivatives.get(letter) ?? partialDefinition(letter, top, bottoms, lexicon);
  derivatives.set(letter, made);
  return made;
}

const derivatives = new WeakMap<Letter, Definition>();

const nowhere = { shape: undefined, from: 0, to: 0 } as const;

/** J_ab = ∂p_a/∂z_b for the partial p/z. */
function partialDefinition(
  letter: Letter,
  top: string,
  bottoms: readonly string[],
  lexicon: Lexicon,
): Definition {
  const indices = dimensionsOf(letter).map((_, k): Node => ({ kind: "index", name: `#${k}`, ...nowhere }));
  const letterOf = (name: string, own: readonly Node[]) =>
    ({ kind: "letter", name, indices: own, ...nowhere }) as const;
  let taken = 0;
  const [of, ...bys] = [top, ...bottoms].map((name) => {
    const own = dimensionsOf(lexicon.letter(name) ?? letter).length;
    taken += own;
    return letterOf(name, indices.slice(taken - own, taken));
  });
  const body = bys.reduceRight<Node>((node, by) => ({ kind: "derivative", of: node, by, ...nowhere }), of);
  return { left: letterOf(letter.name, indices), body };
}

/** The numbers of a letter, index by index where its definition is written so. */
function definedTensor(letter: Letter, { left, body }: Definition, where: Where): Tensor {
  const { sizes, firsts } = where.point;
  const counts = dimensionsOf(letter)
    .slice(0, left.indices.length)
    .map((name) => [sizeNamed(name, sizes), firsts[name] ?? 0]);
  const cells: Real[] = [];
  const fill = (depth: number, indices: Indices) => {
    const index = left.indices[depth];
    if (!index) {
      cells.push(...evaluate(body, indices, where).cells);
      return;
    }
    const [size, first] = counts[depth];
    for (let k = 0; k < size; k++) {
      const name = index.kind === "index" ? index.name : "";
      fill(depth + 1, { name, value: first + k, shift: 0, outer: indices });
    }
  };
  fill(0, undefined);
  return tensorOf(letter, sizes, firsts, () => cells);
}

/** E[of]: every draw of the letters of chance that it depends on, times its chance. */
function mean(node: UnaryNode, indices: Indices, where: Where): Block {
  const key = keyOf(indices);
  const kept = where.means.get(node) ?? new Map<string, Block>();
  where.means.set(node, kept);
  const found = kept.get(key) ?? meanOf(node.of, indices, where);
  kept.set(key, found);
  return found;
}

function meanOf(of: Node, indices: Indices, where: Where): Block {
  const { alphabet } = where.point;
  const definitions = definitionsOf(alphabet);
  const reached = reachedFrom(of, alphabet);
  const letters = alphabet.letters.filter(({ name }) => reached.has(name) && definitions.chances.has(name));
  let sum: Block | undefined;
  for (const { point, chance } of pointsOf(letters, where)) {
    const part = map(evaluate(of, indices, { ...where, point }), (cell) => multiply(cell, chance));
    sum = sum ? zip(sum, part, add) : part;
  }
  return sum ?? single(exact(Number.NaN));
}

/** Names of the letters that a tree depends on, through their definitions and their chances too. */
export function reachedFrom(node: Node, alphabet: Alphabet, found = new Set<string>()): Set<string> {
  const { is, chances } = definitionsOf(alphabet);
  for (const part of nodesOf(node)) {
    if (part.kind !== "letter" || found.has(part.name)) continue;
    found.add(part.name);
    const letter = lexiconOf(alphabet).letter(part.name);
    const body = letter && definedBy(letter, alphabet, is)?.body;
    const parts = (chances.get(part.name) ?? []).flatMap(({ value, chance }) => [value, chance]);
    for (const one of body ? [body, ...parts] : parts) reachedFrom(one, alphabet, found);
  }
  return found;
}

/** A point for each draw of letters of chance, with the chance of that draw. */
interface DrawnPoint {
  readonly point: Point;
  readonly chance: Real;
}

/** Points of all draws at one point, by the names of the letters: the means of one formula have them in common. */
const drawnPoints = new WeakMap<Point, Map<string, readonly DrawnPoint[]>>();

function pointsOf(letters: readonly Letter[], where: Where): readonly DrawnPoint[] {
  const { point, budget } = where;
  const known = drawnPoints.get(point) ?? new Map<string, readonly DrawnPoint[]>();
  drawnPoints.set(point, known);
  const key = letters.map(({ name }) => name).join(" ");
  const found =
    known.get(key) ??
    Array.from(draws(letters, definitionsOf(point.alphabet), where), ({ tensors, chance }) => ({
      point: withDefined({ ...point, letters: new Map([...point.letters, ...tensors]) }, budget),
      chance,
    }));
  known.set(key, found);
  return found;
}

interface Draw {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly chance: Real;
}

function* draws(letters: readonly Letter[], definitions: Definitions, where: Where): Generator<Draw> {
  const [letter, ...others] = letters;
  if (!letter) return yield { tensors: new Map(), chance: exact(1) };
  const { sizes, firsts } = where.point;
  const pairs = (definitions.chances.get(letter.name) ?? []).map(({ value, chance }) => ({
    value: evaluate(value, undefined, where).cells[0],
    chance: evaluate(chance, undefined, where).cells[0],
  }));
  const count = dimensionsOf(letter).reduce((product, name) => product * sizeNamed(name, sizes), 1);
  if (pairs.length ** count > mostDraws) throw new TooLong();
  for (let draw = 0; draw < pairs.length ** count; draw++) {
    const chosen = Array.from(
      { length: count },
      (_, k) => pairs[Math.floor(draw / pairs.length ** k) % pairs.length],
    );
    const tensor = tensorOf(letter, sizes, firsts, () => chosen.map(({ value }) => value));
    const own = chosen.reduce((product, { chance }) => multiply(product, chance), exact(1));
    for (const rest of draws(others, definitions, where)) {
      yield {
        tensors: new Map([...rest.tensors, [letter.name, tensor]]),
        chance: multiply(own, rest.chance),
      };
    }
  }
}
