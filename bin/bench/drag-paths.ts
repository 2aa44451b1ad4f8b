/** How a figure is dragged. */
export interface DragPath {
  /** What in it: a selector; "" is the figure itself. */
  readonly on: string;
  /** Parts of that: [0.5, 0.5] is its middle. What is smaller than 60 pixels is taken in its middle and carried off. */
  readonly from: readonly [across: number, down: number];
  readonly to: readonly [across: number, down: number];
}

/** Across the middle of the first thing that a hand can take hold of. */
const usual: DragPath = {
  on: "[role=slider], [role=application], input[type=range], canvas, svg",
  from: [0.2, 0.5],
  to: [0.8, 0.5],
};

/** Figures that are dragged otherwise, by page and name. */
const others: ReadonlyMap<string, Partial<DragPath>> = new Map([
  ["relu/folding-paper", { on: ".fold-panel svg", from: [0.1, 0.1], to: [0.7, 0.8] }],
  ["cross-entropy/triangle", { on: "svg.triangle", from: [0.2, 0.9] }],
  ["gradient-descent/slingshot", { on: ".sling-handle[role=slider]" }],
  ["backprop/live-graph", { on: ".graph-handle .graph-hit" }],
  ["l2/shape-and-point", { on: ".plane-minimum .plane-knob" }],
  ["convolution/drag-drawing", { on: ".drag-plane", from: [0.8, 0.3], to: [0.25, 0.7] }],
  ["adam/cloud", { on: "input[type=range]" }],
]);

/** @param figure its page and its name, with its number where there are several: "relu/folding-paper", "backprop/live-graph 2" */
export function dragFor(figure: string): DragPath {
  return { ...usual, ...others.get(figure.replace(/ \d+$/, "")) };
}
