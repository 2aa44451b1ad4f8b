import type { Matrix } from "../../../lib/core/matrix.js";

/** Numbers of a pass that belong together: x, a₁, h₁, …, and at the end L alone. */
export interface Column {
  readonly values: ArrayLike<number>;
  /** ∂L by one of them. */
  readonly gradientAt: (unit: number) => number;
  /** "a₁[7]" */
  readonly nameOf: (unit: number) => string;
}

/** v_j = Σ_k u_k·w_kj + b_j */
export interface DenseLink {
  readonly kind: "dense";
  /** [in × out] */
  readonly weight: Matrix;
  readonly dWeight: Matrix;
  /** [1 × out] */
  readonly bias: Matrix;
  readonly dBias: Matrix;
  /** "W₁[301, 7]"; of a bias, `from` is `one`. */
  readonly nameOf: (from: number, to: number) => string;
}

/** How a column makes the next: by weights; number by number, v_j = f(u_j); or all of it L. */
export type Link =
  | DenseLink
  /** f′(u_j) of each, or ∂L/∂u_k of each. */
  | { readonly kind: "each" | "loss"; readonly factors: ArrayLike<number> };

/** Every number of one pass forwards and back: `links[c]` leads from column c to column c + 1. */
export interface Graph {
  readonly columns: readonly Column[];
  readonly links: readonly Link[];
}

/** The constant 1 whose weights are the biases, as a unit of the column before them. */
export const one = -1;

/** A number of the graph. */
export interface Place {
  readonly column: number;
  readonly unit: number;
}

/** A weight of the graph, or with `from` = `one` a bias. */
export interface WeightPlace {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

/** What a number is, or how much L hangs on it. */
export type Side = "value" | "gradient";

/** One part of what a number is made of. */
export interface Term {
  /** Where its number comes from, and which of the two it is; the constant 1 comes from nowhere. */
  readonly from?: { readonly place: Place; readonly side: Side };
  /** The weight that is its factor, if one is. */
  readonly weight?: WeightPlace;
  readonly number: number;
  readonly factor: number;
  /** number·factor; L is no sum of such products. */
  readonly product?: number;
}

/** The link with weights that begins at a column. @throws RangeError where there is none */
export function denseLink({ links }: Graph, link: number): DenseLink {
  const found = links[link];
  if (found?.kind !== "dense") throw new RangeError(`link must have weights: ${link}`);
  return found;
}

/** A weight: what it is, dL/dw, and its name. @throws RangeError when there is none at the place */
export function weightAt(graph: Graph, { link, from, to }: WeightPlace) {
  const { weight, dWeight, bias, dBias, nameOf } = denseLink(graph, link);
  const [values, gradients, row] = from === one ? [bias, dBias, 0] : [weight, dWeight, from];
  if (!(row >= 0 && row < values.rows && to >= 0 && to < values.cols))
    throw new RangeError(`weight must be in [0, ${values.rows}) × [0, ${values.cols}): ${row}, ${to}`);
  return {
    name: nameOf(from, to),
    value: values.data[row * values.stride + to],
    gradient: gradients.data[row * gradients.stride + to],
  };
}

/** ∂v/∂u, the factor of the edge between two numbers that stand in columns next to each other; of the constant 1, b. */
export function factorOf(graph: Graph, link: number, from: number, to: number): number {
  const found = graph.links[link];
  if (found.kind === "dense") return weightAt(graph, { link, from, to }).value;
  if (found.kind === "loss") return found.factors[from];
  return from === to ? found.factors[to] : 0;
}

/** What a number is, or how much L hangs on it. */
export function numberAt({ columns }: Graph, { column, unit }: Place, side: Side): number {
  const { values, gradientAt } = columns[column];
  return side === "value" ? values[unit] : gradientAt(unit);
}

/** "a₁[7]", "da₁[7]" */
export function nameAt({ columns }: Graph, { column, unit }: Place, side: Side): string {
  return `${side === "value" ? "" : "d"}${columns[column].nameOf(unit)}`;
}

/**
 * What a number is made of, the largest first. A value: v_j = Σ_k u_k·w_kj + b_j, or h = a·[a > 0]; a gradient:
 * du_k = Σ_j dv_j·∂v_j/∂u_k.
 *
 * @returns nothing for x, which is given, and for dL = 1
 */
export function termsOf(graph: Graph, place: Place, side: Side): Term[] {
  const terms = side === "value" ? valueTerms(graph, place) : gradientTerms(graph, place);
  const size = ({ product, factor }: Term) => Math.abs(product ?? factor);
  return terms.sort((u, v) => size(v) - size(u));
}

/** dw = u·dv: the number that goes in at a weight's beginning, times what comes back at its end. */
export function weightTerm(graph: Graph, { link, from, to }: WeightPlace): Term {
  const place = { column: link + 1, unit: to };
  const number = numberAt(graph, place, "gradient");
  const factor = from === one ? 1 : numberAt(graph, { column: link, unit: from }, "value");
  return { from: { place, side: "gradient" }, number, factor, product: number * factor };
}

function valueTerms(graph: Graph, { column, unit }: Place): Term[] {
  const link = column - 1;
  const before = graph.columns[link];
  if (!before) return [];
  const kind = graph.links[link].kind;
  const termOf = (k: number): Term => {
    const from = { place: { column: link, unit: k }, side: "value" as const };
    const [number, factor] = [before.values[k], factorOf(graph, link, k, unit)];
    if (kind === "loss") return { from, number, factor };
    const weight = kind === "dense" ? { link, from: k, to: unit } : undefined;
    return { from, number, factor, weight, product: number * factor };
  };
  if (kind === "each") return [termOf(unit)];
  const terms = Array.from(before.values, (_, k) => termOf(k));
  if (kind === "loss") return terms;
  const bias = { link, from: one, to: unit };
  const factor = weightAt(graph, bias).value;
  return [...terms, { number: 1, factor, weight: bias, product: factor }];
}

function gradientTerms(graph: Graph, { column, unit }: Place): Term[] {
  const next = graph.columns[column + 1];
  if (!next) return [];
  const termOf = (j: number): Term => {
    const from = { place: { column: column + 1, unit: j }, side: "gradient" as const };
    const [number, factor] = [next.gradientAt(j), factorOf(graph, column, unit, j)];
    const weight = graph.links[column].kind === "dense" ? { link: column, from: unit, to: j } : undefined;
    return { from, number, factor, weight, product: number * factor };
  };
  return graph.links[column].kind === "each" ? [termOf(unit)] : Array.from(next.values, (_, j) => termOf(j));
}
