import type { Form } from "./align.js";
import { type Alphabet, dimensionsOf } from "./alphabet.js";
import type { Diagnosis } from "./diagnosis.js";
import { locate } from "./locate.js";
import { add, compare, exact, isUndefined, multiply, negate, type Real } from "./real.js";
import { replaced } from "./rewrite.js";
import {
  areSame,
  isSame,
  type Sample,
  type SampleOptions,
  samplesOf,
  Undecided,
  valuesOf,
} from "./samples.js";
import { type Node, nodesOf } from "./tree.js";

/** What is asked of every wrong answer. */
interface Case {
  readonly found: Form;
  readonly wanted: Form;
  readonly alphabet: Alphabet;
  readonly seed: number;
  /** Both at some points; none where their shapes differ. */
  readonly samples: readonly Sample[];
}

/** General probes, the most telling first; the first that says something is told. */
const probes: readonly ((one: Case) => Diagnosis | undefined)[] = [
  rightUpToSign,
  rightUpToFactor,
  transposed,
  otherShape,
  onDiagonal,
  forOne,
  forPositive,
  notDefined,
  dependence,
  sameForAll,
  oneSign,
];

/** The first thing that is wrong with a form that is not equal to another. */
export function diagnose(
  found: Form,
  wanted: Form,
  { alphabet, seed = 1 }: { alphabet: Alphabet; seed?: number },
): Diagnosis {
  const isComparable = found.dimensions.join() === wanted.dimensions.join();
  const samples = isComparable
    ? (unlessUndecided(() => samplesOf(wanted, found, alphabet, { seed, count: 8 })) ?? [])
    : [];
  for (const probe of probes) {
    const diagnosis = unlessUndecided(() => probe({ found, wanted, alphabet, seed, samples }));
    if (diagnosis) return diagnosis;
  }
  const say =
    wanted.dimensions.length > 0 ? "The shape is right, the value is not." : "The value is not right yet.";
  return { kind: "value", say };
}

function unlessUndecided<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** Whether all samples agree once what was found is changed; none where all is 0. */
function agrees(samples: readonly Sample[], change: (cell: Real, sample: Sample) => Real): boolean {
  return (
    samples.length > 0 &&
    samples.some(({ found }) => found.some(({ value }) => value !== 0)) &&
    samples.every((sample) =>
      areSame(
        sample.wanted,
        sample.found.map((cell) => change(cell, sample)),
      ),
    )
  );
}

function rightUpToSign({ samples }: Case): Diagnosis | undefined {
  if (!agrees(samples, negate)) return undefined;
  return { kind: "sign", say: "This is right up to its sign." };
}

interface Factor {
  readonly name: string;
  of(sample: Sample): Real;
}

function rightUpToFactor({ samples, alphabet }: Case): Diagnosis | undefined {
  for (const { name, of } of factorsOf(alphabet)) {
    for (const sign of [1, -1]) {
      const factor = (sample: Sample) => multiply(of(sample), exact(sign));
      const isTooMuch = samples.every((sample) =>
        areSame(
          sample.wanted.map((cell) => multiply(cell, factor(sample))),
          sample.found,
        ),
      );
      const isTooLittle = agrees(samples, (cell, sample) => multiply(cell, factor(sample)));
      const other = sign < 0 ? " The sign is wrong, too." : "";
      if (isTooMuch && hasValue(samples)) {
        return {
          kind: "factor",
          say: `This is right up to a factor: it is ${name} times what it should be.${other}`,
        };
      }
      if (isTooLittle)
        return {
          kind: "factor",
          say: `This is right up to a factor: times ${name} it would be right.${other}`,
        };
    }
  }
  return undefined;
}

function hasValue(samples: readonly Sample[]): boolean {
  return samples.length > 0 && samples.some(({ wanted }) => wanted.some(({ value }) => value !== 0));
}

/** Numbers, sizes, single letters and their squares. */
function factorsOf(alphabet: Alphabet): Factor[] {
  const numbers = [2, 3, 4, 6].map((value) => ({ name: String(value), of: () => exact(value) }));
  const sizes = (alphabet.dimensions ?? []).map(({ name }) => ({
    name,
    of: ({ where }: Sample) => exact(where.point.sizes[name]),
  }));
  const letters = alphabet.letters
    .filter((letter) => dimensionsOf(letter).length === 0)
    .map(({ name }) => ({
      name,
      of: ({ where }: Sample) => where.point.letters.get(name)?.cells[0] ?? exact(Number.NaN),
    }));
  const single = [...sizes, ...letters];
  const squares = single.map(({ name, of }) => ({
    name: `${name}²`,
    of: (sample: Sample) => multiply(of(sample), of(sample)),
  }));
  const rests = letters.map(({ name, of }) => ({
    name: `1 − ${name}`,
    of: (sample: Sample) => add(exact(1), negate(of(sample))),
  }));
  return [...numbers, ...single, ...squares, ...rests];
}

function transposed({ found, wanted, alphabet, seed }: Case): Diagnosis | undefined {
  const own = wanted.dimensions.length;
  if (own < 2 || found.dimensions.length !== own) return undefined;
  const names = [...found.dimensions];
  [names[own - 2], names[own - 1]] = [names[own - 1], names[own - 2]];
  if (names.join() !== wanted.dimensions.join()) return undefined;
  const samples = samplesOf({ ...wanted, dimensions: found.dimensions }, found, alphabet, { seed, count: 8 });
  const isTurned = samples.every(({ wanted: cells, found: others, sizes }) =>
    areSame(turned(cells, sizes), others),
  );
  return isTurned ? { kind: "transpose", say: "This is the transpose of what it should be." } : undefined;
}

/** The last two dimensions exchanged; `sizes` are those after it. */
function turned(cells: readonly Real[], sizes: readonly number[]): Real[] {
  const [columns, rows] = [sizes[sizes.length - 1], sizes[sizes.length - 2]];
  return cells.map((_, k) => {
    const [page, rest] = [Math.floor(k / (rows * columns)), k % (rows * columns)];
    return cells[page * rows * columns + (rest % columns) * rows + Math.floor(rest / columns)];
  });
}

function otherShape({ found, wanted }: Case): Diagnosis | undefined {
  if (found.dimensions.join() === wanted.dimensions.join()) return undefined;
  return { kind: "shape", say: `This is ${inWords(found)}, but it should be ${inWords(wanted)}.` };
}

function inWords({ dimensions }: Form): string {
  if (dimensions.length === 0) return "a number";
  return dimensions.length === 1 ? `a row [1 × ${dimensions[0]}]` : `[${dimensions.join(" × ")}]`;
}

/** Right where two indices are equal, or wherever they are not. */
function onDiagonal({ samples, wanted }: Case): Diagnosis | undefined {
  const { dimensions, order } = wanted;
  for (let a = 0; a < dimensions.length; a++) {
    for (let b = a + 1; b < dimensions.length; b++) {
      if (dimensions[a] !== dimensions[b]) continue;
      const names = order[a] && order[b] ? [order[a].index, order[b].index] : undefined;
      const isRight = (equal: boolean) =>
        samples.length > 0 &&
        samples.every((sample) =>
          sample.wanted.every(
            (cell, k) =>
              (indexAt(k, a, sample.sizes) === indexAt(k, b, sample.sizes)) !== equal ||
              compare(cell, sample.found[k]) === "same",
          ),
        );
      if (isRight(true)) {
        const where = names ? `where ${names.join(" = ")}` : "on the diagonal";
        return { kind: "diagonal", say: `This is right ${where} only. What is it elsewhere?` };
      }
      if (isRight(false)) {
        const where = names ? `where ${names.join(" ≠ ")}` : "off the diagonal";
        return { kind: "off-diagonal", say: `This is right ${where} only. What is it where they are equal?` };
      }
    }
  }
  return undefined;
}

/** The index of one dimension at a place in the row of all numbers. */
function indexAt(place: number, dimension: number, sizes: readonly number[]): number {
  const below = sizes.slice(dimension + 1).reduce((product, size) => product * size, 1);
  return Math.floor(place / below) % sizes[dimension];
}

function isRightWith({ found, wanted, alphabet, seed }: Case, options: SampleOptions): boolean {
  return (
    unlessUndecided(() => isSame(samplesOf(wanted, found, alphabet, { seed, count: 8, ...options }))) === true
  );
}

/** Right for a single sample, or whatever a dimension says that it counts. */
function forOne(one: Case): Diagnosis | undefined {
  if (one.samples.length === 0) return undefined;
  for (const { name, one: word } of one.alphabet.dimensions ?? []) {
    if (word === undefined || !isRightWith(one, { sizes: { [name]: 1 } })) continue;
    return {
      kind: "one",
      say: `This is right for one ${word} only, where ${name} = 1. What is it for several?`,
    };
  }
  return undefined;
}

function forPositive(one: Case): Diagnosis | undefined {
  if (one.samples.length === 0) return undefined;
  const used = new Set(
    [...nodesOf(one.found.node), ...nodesOf(one.wanted.node)].map((node) =>
      node.kind === "letter" ? node.name : "",
    ),
  );
  for (const { name, domain = "real", is } of one.alphabet.letters) {
    const mayBeNegative = (domain === "real" || domain === "nonzero") && is === undefined && used.has(name);
    if (!mayBeNegative || !isRightWith(one, { positive: [name] })) continue;
    return { kind: "positive", say: `This is right for positive ${name} only. What is it below 0?` };
  }
  return undefined;
}

/** The same along an index along which it should change. */
function sameForAll({ samples, wanted }: Case): Diagnosis | undefined {
  if (samples.length === 0) return undefined;
  const isConstant = samples.every(({ found }) => found.every((cell) => compare(cell, found[0]) === "same"));
  for (const [axis, { index }] of wanted.order.entries()) {
    const isFlat = (which: "wanted" | "found") =>
      samples.every((sample) =>
        sample[which].every((cell, k) => {
          const below = sample.sizes.slice(axis + 1).reduce((product, size) => product * size, 1);
          return compare(cell, sample[which][k - indexAt(k, axis, sample.sizes) * below]) === "same";
        }),
      );
    if (isFlat("wanted") || !isFlat("found") || (isConstant && wanted.order.length > 1)) continue;
    return {
      kind: "index",
      say: `This is the same for every ${index}. Is ${index} summed over where it should stay?`,
    };
  }
  return undefined;
}

/** A letter on which one depends and the other does not: whose numbers change when it alone gets others. */
function dependence({ found, wanted, alphabet, seed }: Case): Diagnosis | undefined {
  const depends = (form: Form, name: string) =>
    [1, 2, 3].some((k) => {
      const point = (redrawn?: string) => locate(alphabet, seed * 1000 + k, { left: 100_000 }, { redrawn });
      return !areSame(valuesOf(form, point()), valuesOf(form, point(name)));
    });
  // Letters of chance before those that they are drawn by.
  const letters = [...alphabet.letters].sort(
    (a, b) => Number(b.chance !== undefined) - Number(a.chance !== undefined),
  );
  for (const { name, is, partial } of letters) {
    if (is !== undefined || (partial !== undefined && !nodesIn(found, name))) continue;
    const [does, should] = [depends(found, name), depends(wanted, name)];
    if (does && !should) return { kind: "depends", say: `This depends on ${name}, and should not.` };
    if (should && !does) return { kind: "lacks", say: `This does not depend on ${name}, and should.` };
  }
  return undefined;
}

function nodesIn({ node }: Form, name: string): boolean {
  return [...nodesOf(node)].some((part) => part.kind === "letter" && part.name === name);
}

function notDefined({ samples }: Case): Diagnosis | undefined {
  const isNowhere = samples.some(({ wanted, found }) =>
    found.some((cell, k) => isUndefined(cell) && !isUndefined(wanted[k])),
  );
  if (!isNowhere) return undefined;
  return {
    kind: "undefined",
    say: "This is not defined everywhere that it should be: a root or logarithm of what is below 0, or a division by 0.",
  };
}

/** Right with one + for −, or − for +. */
function oneSign(one: Case): Diagnosis | undefined {
  if (one.samples.length === 0) return undefined;
  for (const node of nodesOf(one.found.node)) {
    if (node.kind !== "operation" || (node.operator !== "+" && node.operator !== "-")) continue;
    const other: Node = { ...node, operator: node.operator === "+" ? "-" : "+" };
    const flipped = { ...one.found, node: replaced(one.found.node, node, other) };
    if (!isRightWith({ ...one, found: flipped }, {})) continue;
    const [place, sign] = [{ from: node.right.from, to: node.right.to }, node.operator === "+" ? "+" : "−"];
    return {
      kind: "one-sign",
      say: `One sign is wrong: a ${sign} in it should be ${sign === "+" ? "−" : "+"}.`,
      place,
    };
  }
  return undefined;
}
