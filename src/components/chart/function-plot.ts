import { html, svg } from "htl";
import { trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { levelLine, lineKey, linePath, onWidth } from "./frame.js";
import { lineLook } from "./line-looks.js";
import { pathOf, type Scales } from "./paths.js";
import { linearScale } from "./scale.js";

/** A curve of a plot. Curves are told apart by their dashes as well as by colour. */
export interface PlottedFunction {
  readonly label: string;
  /** NaN where there is no value; the curve is broken there. */
  readonly f: (x: number) => number;
  /** CSS colour; defaults to one for each place in the list. */
  readonly colour?: string;
  /** Lengths of dashes and gaps in pixels; defaults to one for each place in the list. */
  readonly dash?: string;
  /** The slope of f at x: its tangent is drawn at the point that is read. */
  readonly slope?: (x: number) => number;
}

/** An axis: its ends, and the numbers written at it. */
export interface PlotAxis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** What is drawn. */
export interface FunctionPlotOptions {
  readonly title: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly functions: readonly PlottedFunction[];
  /** Where the point stands at first; defaults to the middle. */
  readonly at?: number;
  /** How far an arrow key moves it; defaults to a fortieth of the axis. */
  readonly step?: number;
  /** In pixels; defaults to 240. */
  readonly height?: number;
  /** A value in the line that is read; defaults to three decimals. */
  readonly format?: (value: number) => string;
}

/** A plot: `.value` is the x of the point that is read, and an `input` event tells of its moves. */
export interface FunctionPlot extends HTMLElement {
  value: number;
  /** Draws other functions over the same axes. */
  update(functions: readonly PlottedFunction[]): void;
}

const margin = { top: 10, right: 16, bottom: 32, left: 44 };

/** Curves of functions over an interval, with a point on each that is moved with the pointer or the arrow keys. */
export function functionPlot(options: FunctionPlotOptions): FunctionPlot {
  const { title, x, y, height = 240, format = (value) => trimmed(value, 3) } = options;
  const step = options.step ?? (x.to - x.from) / 40;
  let { functions } = options;
  let width = 480;
  let scales = scalesOf();

  const frame = svg`<g class="curves-frame"></g>`;
  const lines = svg`<g fill="none"></g>`;
  const points = svg`<g></g>`;
  const drawing = svg`<svg height=${height} aria-hidden="true">${frame}${lines}${points}</svg>`;
  const stage = html`<div class="curves-stage plot-stage" role="slider" tabindex="0" aria-label=${t("{title}, read at", { title })} aria-valuemin=${x.from} aria-valuemax=${x.to}>${drawing}</div>`;
  const readout = html`<p class="curves-readout number"></p>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const root = Object.assign(
    html`<div class="curves"><div class="curves-head"><h3>${title}</h3>${legend}</div>${stage}${readout}</div>`,
    { value: options.at ?? (x.from + x.to) / 2, update },
  );

  function scalesOf(): Scales {
    return {
      x: linearScale([x.from, x.to], [margin.left, width - margin.right]),
      y: linearScale([y.from, y.to], [height - margin.bottom, margin.top], { clamp: true }),
    };
  }

  function draw(): void {
    scales = scalesOf();
    drawing.setAttribute("width", String(width));
    frame.replaceChildren(...frameOf(scales, x, y));
    const everySecondPixel = Math.max(2, Math.round((width - margin.left - margin.right) / 2));
    lines.replaceChildren(
      ...functions.map((line, k) => linePath(pathOf(line.f, scales, everySecondPixel), lookOf(line, k))),
    );
    legend.replaceChildren(
      ...functions.map((line, k) => html`<li>${lineKey(lookOf(line, k))}${line.label}</li>`),
    );
    read();
  }

  function read(): void {
    const at = root.value;
    points.replaceChildren(
      ...functions.flatMap((line, k) => pointOf(line, lookOf(line, k).colour, at, scales)),
    );
    const values = functions.map(({ label, f }) => `${label} = ${format(f(at))}`);
    const words = `${x.label} = ${trimmed(at, 2)}: ${values.join(", ")}`;
    readout.textContent = words;
    stage.setAttribute("aria-valuenow", at.toFixed(3));
    stage.setAttribute("aria-valuetext", words);
  }

  function readAt(at: number): void {
    const kept = Math.min(Math.max(Math.round(at / step) * step, x.from), x.to);
    if (kept === root.value) return;
    root.value = kept;
    read();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function update(next: readonly PlottedFunction[]): void {
    functions = next;
    draw();
  }

  function moveTo(event: PointerEvent): void {
    readAt(scales.x.invert(event.clientX - stage.getBoundingClientRect().left));
  }

  stage.addEventListener("pointerdown", moveTo);
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" || event.buttons > 0) moveTo(event);
  });
  stage.addEventListener("keydown", (event) => {
    const next = keyedTo(event, root.value, step, x);
    if (next === undefined) return;
    event.preventDefault();
    readAt(next);
  });
  onWidth(stage, width, (given) => {
    width = given;
    draw();
  });
  draw();
  return root;
}

function lookOf({ colour, dash }: PlottedFunction, k: number): { colour: string; dash: string } {
  const look = lineLook(k);
  return { colour: colour ?? look.colour, dash: dash ?? look.dash };
}

function frameOf(scales: Scales, x: PlotAxis, y: PlotAxis): SVGElement[] {
  const [left, right] = scales.x.range;
  const [bottom, top] = scales.y.range;
  const kind = (tick: number) => (tick === 0 ? "plot-zero" : "");
  return [
    ...y.ticks.map((tick) =>
      levelLine(scales.y(tick), trimmed(tick), { left, right, className: kind(tick) }),
    ),
    ...x.ticks.map((tick) => {
      const at = scales.x(tick);
      return svg`<g class=${kind(tick)}><line x1=${at} x2=${at} y1=${top} y2=${bottom}></line><text x=${at} y=${bottom + 14} text-anchor="middle">${trimmed(tick)}</text></g>`;
    }),
    svg`<text x=${right} y=${bottom + 28} text-anchor="end">${x.label} →</text>`,
    svg`<text x="2" y=${bottom + 28}>↑ ${y.label}</text>`,
  ];
}

/** The point of a function that is read, on its tangent where its slope is known; none outside the frame. */
function pointOf({ f, slope }: PlottedFunction, colour: string, at: number, { x, y }: Scales): SVGElement[] {
  const value = f(at);
  const [low, high] = y.domain;
  if (!(value >= low && value <= high)) return [];
  const style = `fill:${colour};stroke:${colour}`;
  const dot = svg`<circle class="plot-point" cx=${x(at)} cy=${y(value)} r="5" style=${style}></circle>`;
  if (!slope) return [dot];
  const [from, to] = x.domain;
  const reach = (to - from) / 8;
  const rise = slope(at) * reach;
  return [
    svg`<line class="plot-tangent" x1=${x(at - reach)} x2=${x(at + reach)} y1=${y(value - rise)} y2=${y(value + rise)} style=${style}></line>`,
    dot,
  ];
}

/** Where a key moves the point, or undefined for one that does not. */
function keyedTo(
  { key, shiftKey }: KeyboardEvent,
  at: number,
  step: number,
  { from, to }: PlotAxis,
): number | undefined {
  const far = shiftKey ? 5 * step : step;
  const [less, more] = [at - far, at + far];
  return { ArrowLeft: less, ArrowDown: less, ArrowRight: more, ArrowUp: more, Home: from, End: to }[key];
}
