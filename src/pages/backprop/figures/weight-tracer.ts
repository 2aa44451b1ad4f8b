import { html } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { choice } from "../../../components/ui/choice.js";
import { decimal, scientific, subscript } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import {
  type NetworkTrace,
  type TracedLayer,
  type TracedWeight,
  traceWeight,
} from "../study/network-trace.js";
import { unitStrip } from "./unit-strip.js";

/** Shares of the sum that are written out, at most. */
const written = 4;

/** Where a weight begins or ends: an element with the place that is chosen. */
interface Place extends HTMLElement {
  value: number;
}

/**
 * A network with one drawing in it, every weight in reach: pick its layer, where it comes from and where it goes to, and
 * read its value, its gradient, the way that the gradient came by, and the finite difference beside it.
 *
 * @param trace of one drawing
 * @param options width: of the drawing, in pixels; classes: names of the outputs
 */
export function weightTracer(
  trace: NetworkTrace,
  { width, classes }: { width: number; classes: readonly string[] },
): HTMLElement {
  const names = trace.layers.map(({ layer }) => `W${subscript(layer)}`);
  const layers = choice({ legend: "A weight of", options: names });
  const ends = html`<div class="tracer-ends"></div>`;
  const found = html`<div class="tracer-found number" aria-live="polite"></div>`;
  const root = html`<div class="tracer">${layers}${ends}${found}</div>`;
  const picked = trace.layers.map(({ input, sums }) => ({ k: loudest(input), j: loudest(sums) }));

  function showLayer(): void {
    const n = Math.max(0, names.indexOf(layers.value));
    const from =
      n === 0
        ? pixelPlace(trace.layers[0].input, width, picked[0].k)
        : unitPlace(trace.layers[n - 1], picked[n].k, "from");
    const to =
      n === names.length - 1
        ? classPlace(trace, classes, picked[n].j)
        : unitPlace(trace.layers[n], picked[n].j, "to");
    ends.replaceChildren(from, to);
    const follow = () => {
      picked[n] = { k: from.value, j: to.value };
      showWeight(n);
    };
    for (const end of [from, to]) end.addEventListener("input", follow);
    showWeight(n);
  }

  function showWeight(n: number): void {
    const { k, j } = picked[n];
    found.replaceChildren(...reportOf(trace, n + 1, k, j));
  }

  layers.addEventListener("input", showLayer);
  onInput(root);
  showLayer();
  return root;
}

/** The pixels of the drawing, one of which is chosen. */
function pixelPlace(x: readonly number[], width: number, at: number): Place {
  const height = x.length / width;
  const picture = pixelPicture({ values: x, width, height, label: "The drawing", mode: "ink", scale: 7 });
  const cursor = pixelCursor(picture, { width, height, at });
  const said = html`<p class="unit-said number"></p>`;
  const stage = html`<div class="inspector-stage" tabindex="0" role="application" aria-label="From pixel: arrow keys move">${picture}${cursor.marker}</div>`;
  const place = Object.assign(
    html`<div class="unit-box"><p class="unit-title">from pixel</p>${stage}${said}</div>`,
    { value: at },
  );
  function show(next: number, tell = true): void {
    cursor.moveTo(next);
    place.value = next;
    said.textContent = `x${subscript(next)} = ${decimal(x[next], 3)}`;
    if (tell) place.dispatchEvent(new Event("input", { bubbles: true }));
  }
  cursor.follow(stage, ["click"], show);
  show(at, false);
  return place;
}

function unitPlace({ layer, sums, outputs, dSums }: TracedLayer, at: number, end: "from" | "to"): Place {
  const n = subscript(layer);
  return unitStrip({
    label: `${end} unit of layer ${layer}`,
    values: end === "from" ? outputs : dSums,
    at,
    textOf: (unit) =>
      end === "from"
        ? `unit ${unit}: a${n} = ${decimal(sums[unit], 3)}, h${n} = ${decimal(outputs[unit], 3)}`
        : `unit ${unit}: a${n} = ${decimal(sums[unit], 3)}, da${n} = ${small(dSums[unit])}`,
  });
}

function classPlace({ layers, p, label }: NetworkTrace, classes: readonly string[], at: number): Place {
  const { sums, dSums } = layers[layers.length - 1];
  return unitStrip({
    label: "to class",
    values: dSums,
    at,
    textOf: (unit) =>
      `${classes[unit]}${unit === label ? ", the truth" : ""}: z = ${decimal(sums[unit], 3)}, p = ${decimal(p[unit], 3)}, dz = ${small(dSums[unit])}`,
  });
}

function reportOf(trace: NetworkTrace, layer: number, k: number, j: number): HTMLElement[] {
  const found = traceWeight(trace, layer, k, j);
  const isLast = layer === trace.layers.length;
  const n = subscript(layer);
  const input = layer === 1 ? `x${subscript(k)}` : `h${subscript(layer - 1)}[${k}]`;
  const sum = isLast ? `dz[${j}]` : `da${n}[${j}]`;
  const { comparison } = found;
  return [
    html`<p class="tracer-value">w = W${n}[${k}, ${j}] = <b>${decimal(found.value, 4)}</b></p>`,
    html`<p>dw = ${input} · ${sum} = ${decimal(found.input, 4)} · ${small(found.dSum)} = <b>${small(found.gradient)}</b></p>`,
    ...wayOf(trace, found, layer, j),
    html`<p>finite difference: (${comparison.above.toFixed(9)} − ${comparison.below.toFixed(9)}) / 2h = <b>${small(comparison.difference)}</b></p>`,
    html`<p class=${comparison.error <= 1e-5 ? "check-good" : "check-bad"}>${comparison.error <= 1e-5 ? "✓ The two agree" : "✗ The two differ"} to ${scientific(comparison.error)}, relative.</p>`,
  ];
}

/** How ∂L/∂a at the weight's end came about. */
function wayOf(
  { layers, p, label }: NetworkTrace,
  { shares, dSum }: TracedWeight,
  layer: number,
  j: number,
): HTMLElement[] {
  const traced = layers[layer - 1];
  const n = subscript(layer);
  if (layer === layers.length) {
    return [html`<p>dz[${j}] = p − Y = ${decimal(p[j], 4)} − ${j === label ? 1 : 0} = ${small(dSum)}</p>`];
  }
  const next = subscript(layer + 1);
  const letter = layer + 1 === layers.length ? "dz" : `da${next}`;
  const on = traced.sums[j] > 0;
  const terms = shares
    .slice(0, written)
    .map(
      ({ unit, dSum: from, weight }) =>
        `${letter}[${unit}]·W${next}[${j}, ${unit}] = ${small(from * weight)}`,
    );
  const rest = shares.length > written ? [`… and ${shares.length - written} more`] : [];
  return [
    html`<p>da${n}[${j}] = dh${n}[${j}] · [a${n} > 0] = ${small(traced.dOutputs[j])} · ${on ? 1 : 0} = ${small(dSum)}${on ? "" : " (the unit is off: nothing comes through)"}</p>`,
    html`<p>dh${n}[${j}] is the sum over the units it feeds, the largest first:</p>`,
    html`<ul class="tracer-shares">${[...terms, ...rest].map((text) => html`<li>${text}</li>`)}</ul>`,
  ];
}

function small(value: number): string {
  return value !== 0 && Math.abs(value) < 0.001 ? scientific(value, 2) : decimal(value, 4);
}

function loudest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
