import type { Alphabet } from "./alphabet.js";
import { type Fault, fail, ReadError } from "./fault.js";
import { readOwn, type Statement } from "./read.js";
import { freeIndices, type LetterNode, type Node, partsOf } from "./tree.js";

/** A side of an equation as numbers in an order: its value for every value of the indices, the last running fastest. */
export interface Form {
  readonly node: Node;
  readonly order: readonly Axis[];
  /** Names of all dimensions: of the indices, then of the rows and columns of the value. */
  readonly dimensions: readonly string[];
}

/** An index with what it counts. */
export interface Axis {
  readonly index: string;
  readonly dimension: string;
}

/** What an answer is compared with. */
export interface Target {
  readonly statement: Statement;
  readonly left: LetterNode | undefined;
  readonly form: Form;
  /** Indices that are free on the right alone, as t of −ln p_t. */
  readonly extras: readonly Axis[];
}

/** @throws RangeError when it cannot be read */
export function targetOf(text: string, alphabet: Alphabet): Target {
  const statement = readOwn(text, alphabet);
  const { sides, free } = statement;
  const [first] = sides;
  const left = sides.length > 1 && first.kind === "letter" ? first : undefined;
  const node = sides[sides.length - 1];
  const own = left ? namesOf(left) : [];
  const others = axes(
    [...freeIndices(node)].filter((name) => !own.includes(name)),
    free,
  );
  const form = formOf(node, [...others, ...axes(own, free)]);
  return { statement, left, extras: left ? others : [], form };
}

/** Names of the indices of a letter, each once, in their order. */
function namesOf({ indices }: LetterNode): string[] {
  return [...new Set(indices.flatMap((index) => [...freeIndices(index)]))];
}

function axes(names: readonly string[], free: Statement["free"]): Axis[] {
  return names.map((index) => ({ index, dimension: free.get(index) ?? "" }));
}

/** A tree with the order of its indices. */
function formOf(node: Node, order: readonly Axis[]): Form {
  const own = (node.shape ?? []).filter((name) => name !== "1");
  return { node, order, dimensions: [...order.map(({ dimension }) => dimension), ...own] };
}

/**
 * The sides of an answer, each in the order of what it is compared with. Its left side may be left out, and may name
 * its indices otherwise: dW_ab for dW_kj, dW for either.
 *
 * @returns a fault where another left side stands, or an index is free that is not on the left
 */
export function align(answer: Statement, target: Target): { forms: Form[] } | { fault: Fault } {
  try {
    checkAssigned(answer, target);
    const left = leftOf(answer, target);
    const order = left ? orderByLeft(left, answer, target) : undefined;
    const sides = answer.sides.slice(left ? 1 : 0);
    return {
      forms: sides.map((side) => formOf(side, order ?? orderByNames(side, answer, target))).map(checked),
    };
  } catch (error) {
    if (error instanceof ReadError) return { fault: error.fault };
    throw error;
  }
}

function checked(form: Form): Form {
  const { node, order } = form;
  const loose = [...freeIndices(node)].find((name) => !order.some(({ index }) => index === name));
  if (loose)
    fail("index", placeOfIndex(node, loose), `The index ${loose} is neither summed over nor on the left.`);
  return form;
}

/** w ← … is an answer where w is asked for, or w', its new value. */
function checkAssigned({ assigned }: Statement, target: Target): void {
  const { left } = target;
  if (assigned?.kind !== "letter" || !left) return;
  if (left.name.replace(/'$/, "") !== assigned.name.replace(/'$/, ""))
    fail("left", assigned, `The left side is ${textOf(target, left)} here.`);
}

/** The left side of an answer, where it has that of the target. */
function leftOf({ sides }: Statement, { left }: Target): LetterNode | undefined {
  const [first] = sides;
  if (sides.length < 2 || !left || first.kind !== "letter") return undefined;
  return first.name === left.name ? first : undefined;
}

function orderByLeft(left: LetterNode, answer: Statement, target: Target): Axis[] {
  const wanted = target.left;
  const names = namesOf(left);
  const isPlain = (letter: LetterNode) =>
    letter.indices.every(({ kind }) => kind === "index") && namesOf(letter).length === letter.indices.length;
  const isOther = wanted && !(isPlain(left) && isPlain(wanted)) && patternOf(left) !== patternOf(wanted);
  if (isOther) fail("left", left, `The left side is ${textOf(target, wanted)} here.`);
  const extras = target.extras.filter(({ index }) => !names.includes(index));
  return [...extras, ...axes(names, answer.free)];
}

/** Which indices are one: "0 0" of J_ii, "0 1" of J_ij, "=2" of a number. */
function patternOf(letter: LetterNode): string {
  const names = namesOf(letter);
  return letter.indices
    .map((index) =>
      index.kind === "index" ? names.indexOf(index.name) : `=${index.kind === "number" ? index.value : "?"}`,
    )
    .join(" ");
}

function textOf({ statement }: Target, { from, to }: LetterNode): string {
  return statement.text.slice(from, to);
}

/** Without a left side the names of the indices say it; else what they count, where that is one of each. */
function orderByNames(node: Node, { free }: Statement, { left, form, extras }: Target): readonly Axis[] {
  const own = [...freeIndices(node)].filter((name) => !extras.some(({ index }) => index === name));
  if (own.length === 0) return node.shape ? extras : form.order;
  if (own.every((name) => form.order.some(({ index }) => index === name))) return form.order;
  const wanted = form.dimensions.slice(extras.length);
  const found = wanted.map((dimension) => own.filter((name) => free.get(name) === dimension));
  const isClear = found.every(({ length }) => length === 1) && own.length === wanted.length;
  if (isClear) return [...extras, ...axes(found.flat(), free)];
  const loose = own.find((name) => !form.order.some(({ index }) => index === name)) ?? own[0];
  const advice = left ? ` Begin with ${left.name}_… = if it is.` : "";
  return fail(
    "index",
    placeOfIndex(node, loose),
    `The index ${loose} is neither summed over nor on the left.${advice}`,
  );
}

function placeOfIndex(node: Node, name: string): Node {
  const search = (part: Node): Node | undefined => {
    if (part.kind === "index") return part.name === name ? part : undefined;
    if (part.kind === "fold" && part.index === name) return undefined;
    for (const below of partsOf(part)) {
      const found = search(below);
      if (found) return found;
    }
    return undefined;
  };
  return search(node) ?? node;
}
