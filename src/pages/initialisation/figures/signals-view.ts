import { html } from "htl";
import { curves } from "../../../components/chart/curves.js";
import { countsIn, histogram } from "../../../components/chart/histogram.js";
import { lineLook } from "../../../components/chart/line-looks.js";
import { choice } from "../../../components/ui/choice.js";
import { scientific } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { range } from "../../../components/ui/range.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { InitialiserName } from "../../../lib/core/initialisers.js";
import { activations } from "../../../lib/core/layers/activations.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { drawingSignals } from "../../../lib/labs/depth/drawing-signals.js";
import { type LayerSignals, rootMeanSquare } from "../../../lib/labs/depth/layer-signals.js";

/** Units in each hidden layer, and drawings that are sent through. */
export const signalsRun = { width: 64, batch: 40 } as const;
const depths = { least: 2, most: 12, first: 8 };

const starts = [
  { name: "zeros", label: "all 0" },
  { name: "small-normal", label: "too small" },
  { name: "xavier-uniform", label: "Xavier" },
  { name: "he-normal", label: "He" },
  { name: "large-normal", label: "too large" },
] as const satisfies readonly { name: InitialiserName; label: string }[];
const ticks = [1e-16, 1e-12, 1e-8, 1e-4, 1, 1e4, 1e8];

/**
 * What becomes of real drawings and of their gradients in a deep network, for five ways to begin: histograms of
 * each layer for the way that is chosen, and the sizes of all five side by side.
 */
export function signalsView(dataset: Dataset): HTMLElement {
  const start = choice({ legend: "Initial weights", options: starts.map(({ label }) => label) });
  const bend = choice({
    legend: "Bend",
    options: activations.map(({ name }) => name),
    labels: activations.map(({ label }) => label),
  });
  const layers = range({
    symbol: "l",
    label: "hidden layers",
    step: 1,
    min: depths.least,
    max: depths.most,
    value: depths.first,
  });
  const grid = html`<div class="signals-grid"></div>`;
  const said = liveStatus("score-line number");
  const forward = sizesChart("Size of h, layer by layer");
  const backward = sizesChart("Size of ∂L/∂h, layer by layer");
  const root = html`<div class="signals"><div class="in-row">${start}${bend}${layers}</div>${said}${grid}${forward}${backward}</div>`;

  function show(): void {
    const depth = layers.value;
    const activation = activations.find(({ name }) => name === bend.value)?.name ?? "relu";
    const all = starts.map(({ name }) =>
      drawingSignals(dataset, { depth, activation, initialiser: name, seed: 1, ...signalsRun }),
    );
    const chosen = Math.max(
      0,
      starts.findIndex(({ label }) => label === start.value),
    );
    grid.replaceChildren(...histogramsOf(all[chosen]));
    said.say(summaryOf(all[chosen]));
    forward.update(linesOf(all, "activations"), depth);
    backward.update(linesOf(all, "gradients"), depth);
  }

  start.value = starts[3].label;
  for (const input of start.querySelectorAll("input")) input.checked = input.value === start.value;
  for (const field of [start, bend, layers]) {
    onInput(field, show);
  }
  show();
  return root;
}

/** The same axis for all layers, three times the largest spread to either side. */
function histogramsOf(signals: readonly LayerSignals[]): HTMLElement[] {
  const reach = (of: "activations" | "gradients") =>
    Math.max(1e-300, 3 * Math.max(...signals.map((layer) => rootMeanSquare(layer[of]))));
  const [h, dh] = [reach("activations"), reach("gradients")];
  return signals.flatMap(({ layer, activations: values, gradients }) => [
    histogramOf(`h, layer ${layer}`, values.data, h),
    histogramOf(`∂L/∂h, layer ${layer}`, gradients.data, dh),
  ]);
}

function histogramOf(title: string, values: ArrayLike<number>, reach: number): HTMLElement {
  const bins = 41;
  const counts = countsIn(values, { from: -reach, to: reach, bins });
  // The bar at 0 may be many times as high as all others: it is cut off, so that they can be seen.
  const most = Math.max(1, ...counts.filter((_, k) => k !== (bins - 1) / 2), counts[(bins - 1) / 2] / 8);
  return histogram(values, {
    title,
    from: -reach,
    to: reach,
    bins,
    most,
    height: 70,
    format: (value) => (reach < 1e-200 ? "0" : shortText(value)),
  });
}

function summaryOf(signals: readonly LayerSignals[]): string {
  const [first, last] = [signals[0], signals[signals.length - 1]];
  const sizes = (of: "activations" | "gradients") =>
    [rootMeanSquare(first[of]), rootMeanSquare(last[of])].map(shortText);
  const [h, dh] = [sizes("activations"), sizes("gradients")];
  return `h: ${h[0]} in layer 1, ${h[1]} in layer ${last.layer}. ∂L/∂h: ${dh[1]} in layer ${last.layer}, ${dh[0]} in layer 1.`;
}

function linesOf(all: readonly (readonly LayerSignals[])[], of: "activations" | "gradients") {
  return all.map((signals, k) => ({
    ...lineLook(k),
    label: starts[k].label,
    x: signals.map(({ layer }) => layer),
    y: signals.map((layer) => rootMeanSquare(layer[of])),
  }));
}

function sizesChart(title: string) {
  return curves({
    title,
    xLabel: "layer",
    yTicks: ticks,
    scale: "log",
    height: 230,
    format: (value) =>
      value === 1 ? "1" : value === 0 ? "0" : scientific(value, ticks.includes(value) ? 0 : 1),
  });
}

function shortText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 0.01 && size < 1000) return Number(value.toPrecision(2)).toString().replace("-", "−");
  return scientific(value);
}
