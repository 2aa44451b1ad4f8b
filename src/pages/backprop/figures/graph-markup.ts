import type { Drawing } from "../../../components/ui/follow.js";
import { decimal, scientific, significant } from "../../../components/ui/numbers.js";
import type { Flow } from "../study/flow.js";
import { nameAt, numberAt, one, type WeightPlace, weightAt } from "../study/graph.js";
import { type LiveGraph, reach } from "../study/live-graph.js";
import type { ShownEdge, ShownGraph, ShownNode } from "../study/shown-graph.js";

/** Boxes of numbers, in pixels of the screen. */
const box = { width: 60, height: 56 };
/** The handle of a weight. */
const handle = { width: 44, height: 20 };
/** Room between two columns, by how the one makes the other, at the least; those with weights take what is left. */
const gaps = { dense: 94, each: 38, loss: 48 } as const;
/** Between the columns of a path, which has fewer handles. */
const pathGaps = { dense: 76, each: 38, loss: 48 } as const;
/** How much wider a column with weights may stand apart. */
const widest = 90;
/** How much wider the boxes of the others are, and what is left free around the graph. */
const [others, margin] = [12, 7];
/** From row to row: of all numbers, and of a path. */
const pitch = { whole: 104, path: 84 };
/** How far a held weight's edge is drawn out at the end of its reach. */
const drawn = 44;
/**
 * How far on its way an edge between two numbers and two has its handle: so that no handle covers another, nor a box, nor the number
 * below it, or beside it where edges run downwards.
 */
function handlePart({ from, to }: WeightPlace, upright: boolean): number {
  if (upright) return from === to ? 0.5 : to > from !== (from === one && to > 0) ? 0.2 : 0.8;
  if (from === one) return to > 0 ? 0.76 : 0.28;
  return from === to ? 0.28 : 0.72;
}

/** Where everything stands. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Whether L stands below instead of at the right. */
  readonly upright: boolean;
  readonly place: (node: Pick<ShownNode, "column" | "row">) => readonly [x: number, y: number];
}

/** A number as a graph has room for: three digits that count. */
export function short(value: number): string {
  if (value === 0) return "0";
  return Math.abs(value) < 0.001 ? scientific(value) : significant(value, 3);
}

/** Columns from left to right where there is room for them, from top to bottom elsewhere. */
export function graphLayout(live: LiveGraph, room: number): GraphLayout {
  const { columns, rows } = live.shown;
  const kinds = live.graph.links.map(({ kind }) => kind);
  const least = kinds.map((kind) => (live.whole ? gaps : pathGaps)[kind]);
  const free = room - columns * box.width - 2 * margin - least.reduce((sum, gap) => sum + gap, 0);
  const upright = free < 0;
  const more = upright ? 0 : Math.min(widest, free / kinds.filter((kind) => kind === "dense").length);
  const side = upright ? box.height : box.width;
  const along = [side / 2 + margin];
  for (const [k, gap] of least.entries())
    along.push(along[k] + side + (upright ? 0.9 * gap : gap + (kinds[k] === "dense" ? more : 0)));
  const length = along[along.length - 1] + side / 2 + margin;
  const across = upright ? (room - box.width - 2 * margin) / Math.max(1, rows - 1) : Infinity;
  const step = Math.min(across, (live.whole ? pitch.whole : pitch.path) + (upright ? 30 : 0));
  const start = (upright ? box.width : box.height) / 2 + margin;
  const breadth = 2 * start + step * (rows - 1);
  return {
    upright,
    width: upright ? Math.max(room, breadth) : length,
    height: upright ? length : breadth,
    place: ({ column, row }) =>
      upright ? [start + row * step, along[column]] : [along[column], start + row * step],
  };
}

/** What is drawn, worked out once for all of it. */
interface Scene {
  readonly live: LiveGraph;
  readonly layout: GraphLayout;
  readonly shown: ShownGraph;
  readonly flow: Flow;
}

/** The graph: what the figure shows, and with scripts off its still. */
export function graphDrawing(live: LiveGraph, layout: GraphLayout, label: string): Drawing {
  const { shown, flow } = live;
  const scene = { live, layout, shown, flow };
  const nodes = new Map(shown.nodes.map((node) => [node.key, node]));
  const edges = shown.edges.map((edge) => edgeMarkup(scene, edge, nodes));
  const boxes = shown.nodes.map((node) => nodeMarkup(scene, node));
  return {
    svg: `<svg class="graph-stage" viewBox="0 0 ${round(layout.width)} ${round(layout.height)}" width="${round(layout.width)}" role="group" aria-label="${label}">`,
    parts: [...edges.map(([line]) => line), ...boxes, ...edges.flatMap(([, knob]) => knob)],
  };
}

function edgeMarkup(
  { live, layout, flow }: Scene,
  edge: ShownEdge,
  nodes: ReadonlyMap<string, ShownNode>,
): [line: string, knob: string[]] {
  const [start, end] = endsOf(layout, nodes.get(edge.from), nodes.get(edge.to));
  const isHeld = edge.weight !== undefined && sameWeight(edge.weight, live.held.place);
  const pulled = isHeld ? ((live.weight.value - live.held.value) / reach) * drawn : 0;
  // Where several edges lead to a column, their handles stand on different lines, so that none covers another.
  const part =
    edge.weight && live.whole && severalInto(live, edge) ? handlePart(edge.weight, layout.upright) : 0.5;
  const [x, y] = [0, 1].map((k) => start[k] + (end[k] - start[k]) * part);
  const at = layout.upright ? [x + pulled, y] : [x, y - pulled];
  // A curve from start to end that goes through the handle at that part of its way.
  const bend = [0, 1].map(
    (k) => (at[k] - (1 - part) ** 2 * start[k] - part ** 2 * end[k]) / (2 * part * (1 - part)),
  );
  const kind = [
    "graph-edge",
    edge.factor === undefined ? "is-others" : edge.factor < 0 ? "is-negative" : "is-positive",
    edge.back !== undefined && !flow.done.has(edge.key) ? "is-waiting" : "",
    flow.now?.key === edge.key && live.steps < live.edges ? "is-now" : "",
    isHeld ? "is-held" : "",
  ];
  const path = `<path class="${kind.filter(Boolean).join(" ")}" d="M${round(start[0])} ${round(start[1])}Q${round(bend[0])} ${round(bend[1])} ${round(end[0])} ${round(end[1])}"/>`;
  if (edge.weight) return [path, [handleMarkup({ live, layout }, edge.weight, at, flow.done.has(edge.key))]];
  if (edge.factor === undefined) return [path, []];
  const [dx, dy, anchor] = layout.upright ? [6, 4, "start"] : [0, -6, "middle"];
  return [
    path,
    [
      `<text class="graph-factor" x="${round(x + dx)}" y="${round(y + dy)}" text-anchor="${anchor}">· ${short(edge.factor)}</text>`,
    ],
  ];
}

function severalInto({ graph }: LiveGraph, { link }: ShownEdge): boolean {
  return graph.columns[link + 1].values.length > 1;
}

function handleMarkup(
  { live, layout }: Pick<Scene, "live" | "layout">,
  weight: WeightPlace,
  [x, y]: number[],
  isKnown: boolean,
): string {
  const { name, value, gradient } = weightAt(live.graph, weight);
  const isHeld = sameWeight(weight, live.held.place);
  const middle = isHeld ? live.held.value : value;
  // L is said of the held weight alone: it is the only one that moves it.
  const said = `${short(value)}, gradient ${isKnown ? short(gradient) : "not known yet"}${isHeld ? `, L ${short(live.loss)}` : ""}`;
  const { width, height } = handle;
  // Where edges run downwards, what is below a handle would stand on its own.
  const below = layout.upright
    ? `class="graph-gradient is-beside" x="${width / 2 + 4}" y="4"`
    : 'class="graph-gradient" y="23"';
  return `<g class="graph-handle${isHeld ? " is-held" : ""}" transform="translate(${round(x)} ${round(y)})" data-weight="${weight.link}:${weight.from}:${weight.to}" role="slider" tabindex="0" aria-label="${name}" aria-valuemin="${decimal(middle - reach, 4).replace("−", "-")}" aria-valuemax="${decimal(middle + reach, 4).replace("−", "-")}" aria-valuenow="${decimal(value, 4).replace("−", "-")}" aria-valuetext="${said}"><rect class="graph-hit" x="-26" y="-14" width="52" height="40"/><rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="10"/><text y="4">${short(value)}</text><text ${below}>${isKnown ? short(gradient) : "?"}</text></g>`;
}

function nodeMarkup({ live, layout, shown, flow }: Scene, node: ShownNode): string {
  const [x, y] = layout.place(node);
  const at = `transform="translate(${round(x)} ${round(y)})"`;
  const { width } = box;
  if (!node.place) {
    if (node.name === "1") return `<g class="graph-one" ${at}><circle r="11"/><text y="4">1</text></g>`;
    const number = node.value ?? flow.arrived.get(node.key) ?? node.gradient ?? 0;
    const sent = node.value === undefined ? `← ${short(number)}` : `${short(number)} →`;
    return `<g class="graph-others" ${at}>${frameOf(width + others)}<text y="-2">${node.name}</text><text y="14">${sent}</text></g>`;
  }
  const arrived = flow.arrived.get(node.key);
  const isLoss = node.column === shown.columns - 1;
  const { opened } = live;
  const isOpen =
    "place" in opened && opened.place.column === node.column && opened.place.unit === node.place.unit;
  const value = short(numberAt(live.graph, node.place, "value"));
  const gradient = arrived === undefined ? "?" : short(arrived);
  const press = isLoss ? "Press: the blame flows back." : "Press: what is it made of?";
  const button = ` role="button" tabindex="0" aria-label="${node.name}: ${value}, ${nameAt(live.graph, node.place, "gradient")}: ${arrived === undefined ? "not known yet" : gradient}. ${press}"`;
  const name = node.name.length > 9 ? `${node.name.slice(0, 6)}…]` : node.name;
  return `<g class="graph-node${isOpen ? " is-open" : ""}${isLoss ? " is-loss" : ""}" ${at} data-place="${node.column}:${node.place.unit}">${frameOf(width, button)}<g aria-hidden="true"><text y="-13" data-side="value">${value}</text><text class="graph-name" y="4">${name}</text><text class="graph-gradient" y="21" data-side="gradient">${gradient}</text></g></g>`;
}

function frameOf(width: number, attributes = ""): string {
  return `<rect x="${-width / 2}" y="${-box.height / 2}" width="${width}" height="${box.height}" rx="6"${attributes}/>`;
}

/** Edges begin and end at the sides of boxes that face each other. */
function endsOf(layout: GraphLayout, from?: ShownNode, to?: ShownNode): [start: number[], end: number[]] {
  if (!from || !to) throw new RangeError(`an edge must have two ends: ${from?.key}, ${to?.key}`);
  const side = (node: ShownNode, way: number) => {
    const [x, y] = layout.place(node);
    const half = node.name === "1" ? 11 : (layout.upright ? box.height : box.width) / 2;
    return layout.upright ? [x, y + way * half] : [x + way * half, y];
  };
  return [side(from, 1), side(to, -1)];
}

function sameWeight(one: WeightPlace, other: WeightPlace): boolean {
  return one.link === other.link && one.from === other.from && one.to === other.to;
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
