import { factorOf, type Graph, nameAt, one, termsOf, type WeightPlace, weightTerm } from "./graph.js";

/** A way through the graph: a unit of each column, from x to L. */
export type Path = readonly number[];

/** One factor of a path, with its name. */
export interface Factor {
  readonly name: string;
  readonly factor: number;
}

/** The way over a weight that carries most: largest terms forwards to L, and back to x. */
export function loudestPath(graph: Graph, { link, from, to }: WeightPlace): Path {
  const path = graph.columns.map(() => 0);
  path[link + 1] = to;
  for (let column = link + 1; column < graph.links.length; column++)
    path[column + 1] = loudest(graph, column, path[column], "gradient");
  path[link] = from === one ? loudest(graph, link + 1, to, "value") : from;
  for (let column = link; column > 0; column--)
    path[column - 1] = loudest(graph, column, path[column], "value");
  return path;
}

/** The same path with another unit in one column; where a column is made number by number, its neighbour goes along. */
export function pathThrough(graph: Graph, path: Path, column: number, unit: number): Path {
  return path.map((was, c) => {
    const isNeighbour =
      (c === column + 1 && graph.links[column]?.kind === "each") ||
      (c === column - 1 && graph.links[c]?.kind === "each");
    return c === column || isNeighbour ? unit : was;
  });
}

/**
 * What a path adds to dw: ∂L/∂z·…·∂v/∂u along it, times the number that goes in at the weight. Over all paths from the
 * weight to L these products add up to dw.
 *
 * @param path one that leads over the weight
 */
export function pathFactors(graph: Graph, path: Path, weight: WeightPlace): Factor[] {
  const nameOf = (column: number) => nameAt(graph, { column, unit: path[column] }, "value");
  const factors: Factor[] = [];
  for (let column = graph.links.length - 1; column > weight.link; column--) {
    factors.push({
      name: `∂${nameOf(column + 1)}/∂${nameOf(column)}`,
      factor: factorOf(graph, column, path[column], path[column + 1]),
    });
  }
  const name = weight.from === one ? "1" : nameOf(weight.link);
  return [...factors, { name, factor: weightTerm(graph, weight).factor }];
}

/** In how many ways a weight reaches L: the product of the widths behind it that a link with weights leads to. */
export function pathCount({ columns, links }: Graph, { link }: WeightPlace): number {
  return links.reduce(
    (count, { kind }, c) => (c > link && kind === "dense" ? count * columns[c + 1].values.length : count),
    1,
  );
}

function loudest(graph: Graph, column: number, unit: number, side: "value" | "gradient"): number {
  const known = termsOf(graph, { column, unit }, side).find(({ from }) => from !== undefined);
  return known?.from?.place.unit ?? 0;
}
