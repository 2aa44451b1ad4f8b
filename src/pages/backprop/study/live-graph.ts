import { type Comparison, compareGradient } from "../../../lib/core/gradient-check.js";
import { type Flow, flowAfter, flowOrder } from "./flow.js";
import { denseLink, type Graph, one, type Place, type Side, type WeightPlace, weightAt } from "./graph.js";
import type { GraphSource } from "./graph-source.js";
import { loudestPath, type Path, pathThrough } from "./path.js";
import { type ShownGraph, shownPath, shownWhole } from "./shown-graph.js";

/** A number, or a weight, that is unfolded into what it is made of. */
export type Opened = { readonly place: Place; readonly side: Side } | { readonly weight: WeightPlace };

/** The weight that is held, as it was taken, and L with it. */
export interface Held {
  readonly place: WeightPlace;
  /** Where it was. */
  readonly value: number;
  /** dL/dw there. */
  readonly gradient: number;
  /** L there. */
  readonly loss: number;
}

/** How far a weight can be pulled to either side. */
export const reach = 1;

/** Graphs of more numbers than this are shown by one path. */
const most = 20;

/**
 * The state of a live graph: which way through it is shown, which weight is held, which numbers are open, and how far the blame
 * has flowed.
 */
export class LiveGraph {
  graph: Graph;
  path: Path;
  held: Held;
  /** From what was opened first to what is open now. */
  trail: readonly Opened[];
  /** Edges that the blame has flowed over. */
  steps: number;
  readonly whole: boolean;

  /** @param first the weight that is held at first */
  constructor(
    private readonly source: GraphSource,
    first: WeightPlace,
  ) {
    this.graph = source.graph();
    this.whole = this.graph.columns.reduce((sum, { values }) => sum + values.length, 0) <= most;
    this.path = loudestPath(this.graph, first);
    this.held = this.heldAt(first);
    this.trail = [{ weight: first }];
    this.steps = this.edges;
  }

  get shown(): ShownGraph {
    return this.whole ? shownWhole(this.graph) : shownPath(this.graph, this.path);
  }

  /** Edges over which blame flows. */
  get edges(): number {
    return flowOrder(this.shown).length;
  }

  get flow(): Flow {
    return flowAfter(this.shown, this.steps);
  }

  /** Whether the blame has come to all shown weights of a link. */
  hasComeTo(link: number): boolean {
    const { done } = this.flow;
    return this.shown.edges.every(
      (edge) => edge.link !== link || edge.back === undefined || done.has(edge.key),
    );
  }

  get loss(): number {
    const { columns } = this.graph;
    return columns[columns.length - 1].values[0];
  }

  /** The held weight as it is now. */
  get weight() {
    return weightAt(this.graph, this.held.place);
  }

  /** L + dw·Δw: where L would be if it went on as it began. */
  get forecast(): number {
    return this.held.loss + this.held.gradient * (this.weight.value - this.held.value);
  }

  /** What is open now. */
  get opened(): Opened {
    return this.trail[this.trail.length - 1];
  }

  /** Holds another weight, and lets go of the one before; the path leads over it. */
  take(place: WeightPlace): void {
    if (!isSame(place, this.held.place)) {
      this.letGo();
      if (!this.leadsOver(place)) this.path = loudestPath(this.graph, place);
      this.held = this.heldAt(place);
    }
    this.trail = [{ weight: place }];
  }

  /** Pulls the held weight to a value, at most `reach` from where it was. */
  pull(value: number): void {
    const { place, value: start } = this.held;
    this.source.set(place, Math.min(start + reach, Math.max(start - reach, value)));
    this.graph = this.source.graph();
  }

  /** Lets go of the held weight: it is back where it was. */
  letGo(): void {
    this.pull(this.held.value);
  }

  /** L for values of the held weight around where it was, evenly. */
  curve(points: number): { readonly value: number; readonly loss: number }[] {
    const { place, value } = this.held;
    const now = this.weight.value;
    const found = Array.from({ length: points }, (_, k) => {
      const at = value - reach + (2 * reach * k) / (points - 1);
      this.source.set(place, at);
      return { value: at, loss: this.source.loss() };
    });
    this.source.set(place, now);
    this.graph = this.source.graph();
    return found;
  }

  /** The gradient of the held weight beside the finite difference, as it is now. */
  check(): Comparison {
    const { link, from, to } = this.held.place;
    const { weight, dWeight, bias, dBias } = denseLink(this.graph, link);
    const [value, gradient, row] = from === one ? [bias, dBias, 0] : [weight, dWeight, from];
    const found = compareGradient({ name: this.weight.name, value, gradient }, row, to, {
      loss: () => {
        this.source.set(this.held.place, value.data[row * value.stride + to]);
        return this.source.loss();
      },
    });
    this.pull(this.weight.value);
    return found;
  }

  /** Unfolds a number, by itself or as a part of what is open. The path leads over it, and a weight of the path is held. */
  open(opened: Opened, isPart = false): void {
    if ("place" in opened) this.lead(opened.place);
    this.trail = isPart ? [...this.trail, opened] : [opened];
  }

  /** Goes back to what was opened before. */
  backTo(place: number): void {
    this.trail = this.trail.slice(0, place + 1);
    if ("place" in this.opened) this.lead(this.opened.place);
  }

  private lead({ column, unit }: Place): void {
    this.path = pathThrough(this.graph, this.path, column, unit);
    const { place } = this.held;
    if (this.whole || this.leadsOver(place)) return;
    this.letGo();
    const from = place.from === one ? one : this.path[place.link];
    this.held = this.heldAt({ link: place.link, from, to: this.path[place.link + 1] });
  }

  private leadsOver({ link, from, to }: WeightPlace): boolean {
    return this.path[link + 1] === to && (from === one || this.path[link] === from);
  }

  private heldAt(place: WeightPlace): Held {
    const { value, gradient } = weightAt(this.graph, place);
    return { place, value, gradient, loss: this.loss };
  }
}

function isSame(one: WeightPlace, other: WeightPlace): boolean {
  return one.link === other.link && one.from === other.from && one.to === other.to;
}
