import type { ShownEdge, ShownGraph } from "./shown-graph.js";

/** The edges in the order in which blame flows back over them: from L on, all edges out of a number before those into it. */
export function flowOrder({ edges }: ShownGraph): ShownEdge[] {
  return edges
    .filter(({ back }) => back !== undefined)
    .map((edge, place) => ({ edge, place }))
    .sort((u, v) => v.edge.link - u.edge.link || u.place - v.place)
    .map(({ edge }) => edge);
}

/** How far the blame has come. */
export interface Flow {
  /** Edges that it has flowed over. */
  readonly done: ReadonlySet<string>;
  /** The one that it has flowed over last. */
  readonly now?: ShownEdge;
  /** What has arrived by each box, by its key; L begins with dL = 1. */
  readonly arrived: ReadonlyMap<string, number>;
}

/**
 * What has come back after so many edges.
 *
 * @param steps from 0, where only dL = 1 is known, to the number of edges
 */
export function flowAfter(shown: ShownGraph, steps: number): Flow {
  const edges = flowOrder(shown).slice(0, steps);
  const arrived = new Map<string, number>();
  const loss = shown.nodes.find(({ column }) => column === shown.columns - 1);
  if (loss) arrived.set(loss.key, 1);
  for (const { from, back = 0 } of edges) arrived.set(from, (arrived.get(from) ?? 0) + back);
  return { done: new Set(edges.map(({ key }) => key)), now: edges[edges.length - 1], arrived };
}
