import type { Form } from "./align.js";
import type { Alphabet } from "./alphabet.js";
import type { Diagnosis } from "./diagnosis.js";
import { locate, reachedFrom } from "./locate.js";
import { rightUpToFactor, rightUpToSign } from "./probe-factors.js";
import { onDiagonal, otherShape, sameForAll, transposed } from "./probe-shapes.js";
import { isUndefined, type Real } from "./real.js";
import { replaced } from "./rewrite.js";
import { areEqual, areSame, type SampleOptions, samplesOf, Undecided, valuesOf } from "./samples.js";
import { type Node, nodesOf } from "./tree.js";
import type { WrongCase } from "./wrong-case.js";

/** General probes, the most telling first; the first that says something is told. */
const probes: readonly ((one: WrongCase) => Diagnosis | undefined)[] = [
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
  { alphabet, seed = 1, only }: Pick<SampleOptions, "seed" | "only"> & { alphabet: Alphabet },
): Diagnosis {
  const isComparable = found.dimensions.join() === wanted.dimensions.join();
  const samples = isComparable
    ? (unlessUndecided(() => samplesOf(wanted, found, alphabet, { seed, only, count: 8 })) ?? [])
    : [];
  for (const probe of probes) {
    const diagnosis = unlessUndecided(() => probe({ found, wanted, alphabet, seed, only, samples }));
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

function isRightWith({ found, wanted, alphabet, seed, only }: WrongCase, options: SampleOptions): boolean {
  return (
    unlessUndecided(() => areEqual(wanted, found, alphabet, { seed, only, count: 8, ...options })) === true
  );
}

/** Right for a single sample, or whatever a dimension says that it counts. */
function forOne(one: WrongCase): Diagnosis | undefined {
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

function forPositive(one: WrongCase): Diagnosis | undefined {
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

/** Points at which it is seen whether anything depends on a letter. */
const looks = [1, 2, 3];

/** A letter on which one depends and the other does not: whose numbers change when it alone gets others. */
function dependence({ found, wanted, alphabet, seed }: WrongCase): Diagnosis | undefined {
  const before = new Map<Form, readonly (readonly Real[])[]>();
  const valuesWith = (form: Form, k: number, redrawn?: string) =>
    valuesOf(form, locate(alphabet, seed * 1000 + k, { left: 100_000 }, { redrawn }));
  const depends = (form: Form, name: string) => {
    if (!reachedFrom(form.node, alphabet).has(name)) return false;
    const known = before.get(form) ?? looks.map((k) => valuesWith(form, k));
    before.set(form, known);
    return looks.some((k, place) => !areSame(known[place], valuesWith(form, k, name)));
  };
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

function notDefined({ samples }: WrongCase): Diagnosis | undefined {
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
function oneSign(one: WrongCase): Diagnosis | undefined {
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
