import {
  factorOf,
  type Graph,
  nameAt,
  numberAt,
  one,
  type Place,
  type WeightPlace,
  weightAt,
} from "./graph.js";
import type { Path } from "./path.js";

/** A box of the drawn graph: a number, the constant 1, or the others of a column taken together. */
export interface ShownNode {
  readonly key: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** The number that it is; the constant 1 and the others are none. */
  readonly place?: Place;
  /** Of the others: what they send on to the next number of the path, all together. */
  readonly value?: number;
  /** Of the others: what they send back to the number before, all together. */
  readonly gradient?: number;
}

/** A line of the drawn graph. */
export interface ShownEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly link: number;
  /** ∂to/∂from; none for the others. */
  readonly factor?: number;
  readonly weight?: WeightPlace;
  /** What comes back over it; none where nothing is asked for. */
  readonly back?: number;
}

/** A graph as it is drawn. */
export interface ShownGraph {
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly ShownEdge[];
  readonly columns: number;
  readonly rows: number;
}

/** Every number of a small graph. */
export function shownWhole(graph: Graph): ShownGraph {
  const heights = graph.columns.map(({ values }, c) => values.length + (isDense(graph, c) ? 1 : 0));
  const rows = Math.max(...heights);
  const last = graph.columns.length - 1;
  const nodes = graph.columns.flatMap(({ values }, column) => {
    // A column without a constant stands beside the numbers of the others, L in their middle.
    const top = column === last ? (graph.columns[column - 1].values.length - 1) / 2 : 0;
    const numbers = Array.from(values, (_, unit) => numberNode(graph, { column, unit }, top + unit));
    return isDense(graph, column) ? [...numbers, oneNode(column, values.length)] : numbers;
  });
  const edges = graph.links.flatMap(({ kind }, link) => {
    const [ends, nexts] = [link, link + 1].map((c) => Array.from(graph.columns[c].values, (_, unit) => unit));
    return nexts.flatMap((to) => {
      const from = kind === "each" ? [to] : kind === "dense" ? [...ends, one] : ends;
      return from.map((unit) => edgeBetween(graph, link, unit, to));
    });
  });
  return { nodes, edges, columns: graph.columns.length, rows };
}

/** One path through a large graph, and with each of its numbers what all the others of the column add. */
export function shownPath(graph: Graph, path: Path): ShownGraph {
  const nodes: ShownNode[] = [];
  const edges: ShownEdge[] = [];
  for (const [column, unit] of path.entries()) {
    nodes.push(numberNode(graph, { column, unit }, 0));
    if (column < graph.links.length) edges.push(edgeBetween(graph, column, unit, path[column + 1]));
    const others = othersOf(graph, path, column);
    if (others) {
      nodes.push(others.node);
      edges.push(others.edge);
    }
    if (!isDense(graph, column)) continue;
    nodes.push(oneNode(column, 2));
    edges.push(edgeBetween(graph, column, one, path[column + 1]));
  }
  return { nodes, edges, columns: path.length, rows: 3 };
}

function isDense({ links }: Graph, column: number): boolean {
  return links[column]?.kind === "dense";
}

function keyOf(column: number, unit: number): string {
  return `${column}:${unit}`;
}

function numberNode(graph: Graph, place: Place, row: number): ShownNode {
  return {
    key: keyOf(place.column, place.unit),
    name: nameAt(graph, place, "value"),
    column: place.column,
    row,
    place,
    value: numberAt(graph, place, "value"),
    gradient: numberAt(graph, place, "gradient"),
  };
}

function oneNode(column: number, row: number): ShownNode {
  return { key: keyOf(column, one), name: "1", column, row };
}

function edgeBetween(graph: Graph, link: number, from: number, to: number): ShownEdge {
  const factor = factorOf(graph, link, from, to);
  const gradient = graph.columns[link + 1].gradientAt(to);
  return {
    key: `${link}:${from}:${to}`,
    from: keyOf(link, from),
    to: keyOf(link + 1, to),
    link,
    factor,
    weight: isDense(graph, link) ? { link, from, to } : undefined,
    // Of the constant no gradient is asked for; what comes back is that of the bias.
    back: from === one ? weightAt(graph, { link, from, to }).gradient : gradient * factor,
  };
}

/** The others of a column: what they send on by weights, or what comes back from them by weights. */
function othersOf(
  graph: Graph,
  path: Path,
  column: number,
): { node: ShownNode; edge: ShownEdge } | undefined {
  const count = graph.columns[column].values.length - 1;
  if (count < 1) return undefined;
  const key = `${column}:others`;
  const unit = path[column];
  const base = { key, name: `${count} other${count === 1 ? "" : "s"}`, column, row: 1 };
  if (isDense(graph, column)) {
    const to = path[column + 1];
    const bias = factorOf(graph, column, one, to);
    const own = graph.columns[column].values[unit] * factorOf(graph, column, unit, to);
    const value = graph.columns[column + 1].values[to] - own - bias;
    const edge = { key, from: key, to: keyOf(column + 1, to), link: column };
    return { node: { ...base, value }, edge };
  }
  const from = path[column - 1];
  const own = graph.columns[column].gradientAt(unit) * factorOf(graph, column - 1, from, unit);
  const gradient = graph.columns[column - 1].gradientAt(from) - own;
  const edge = { key, from: keyOf(column - 1, from), to: key, link: column - 1, back: gradient };
  return { node: { ...base, gradient }, edge };
}
