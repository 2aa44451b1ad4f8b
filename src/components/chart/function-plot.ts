import { html, svg } from "htl";
import { trimmed } from "../ui/numbers.js";
import { lineLook } from "./line-looks.js";

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

  const frame = svg`<g class="curves-frame"></g>`;
  const lines = svg`<g fill="none"></g>`;
  const points = svg`<g></g>`;
  const drawing = svg`<svg height=${height} aria-hidden="true">${frame}${lines}${points}</svg>`;
  const stage = html`<div class="curves-stage plot-stage" role="slider" tabindex="0" aria-label="${title}, read at" aria-valuemin=${x.from} aria-valuemax=${x.to}>${drawing}</div>`;
  const readout = html`<p class="curves-readout number"></p>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const root = Object.assign(
    html`<div class="curves"><div class="curves-head"><h4>${title}</h4>${legend}</div>${stage}${readout}</div>`,
    { value: options.at ?? (x.from + x.to) / 2, update },
  );

  const xOf = (value: number) =>
    margin.left + ((value - x.from) / (x.to - x.from)) * (width - margin.left - margin.right);
  const yOf = (value: number) => {
    const kept = Math.min(Math.max(value, y.from), y.to);
    return (
      height - margin.bottom - ((kept - y.from) / (y.to - y.from)) * (height - margin.top - margin.bottom)
    );
  };

  function drawFrame(): void {
    drawing.setAttribute("width", String(width));
    const [left, right, top, bottom] = [xOf(x.from), xOf(x.to), yOf(y.to), yOf(y.from)];
    frame.replaceChildren(
      ...y.ticks.map(
        (tick) =>
          svg`<g class=${tick === 0 ? "plot-zero" : ""}><line x1=${left} x2=${right} y1=${yOf(tick)} y2=${yOf(tick)}></line><text x=${left - 6} y=${yOf(tick)} dy="0.32em" text-anchor="end">${trimmed(tick)}</text></g>`,
      ),
      ...x.ticks.map(
        (tick) =>
          svg`<g class=${tick === 0 ? "plot-zero" : ""}><line x1=${xOf(tick)} x2=${xOf(tick)} y1=${top} y2=${bottom}></line><text x=${xOf(tick)} y=${bottom + 14} text-anchor="middle">${trimmed(tick)}</text></g>`,
      ),
      svg`<text x=${right} y=${bottom + 28} text-anchor="end">${x.label} →</text>`,
      svg`<text x="2" y=${bottom + 28}>↑ ${y.label}</text>`,
    );
  }

  function draw(): void {
    drawFrame();
    lines.replaceChildren(
      ...functions.map(
        ({ f, colour, dash }, k) =>
          svg`<path d=${pathOf(f)} stroke-width="2" stroke-dasharray=${dash ?? lineLook(k).dash} style=${`stroke:${colour ?? lineLook(k).colour}`}></path>`,
      ),
    );
    legend.replaceChildren(
      ...functions.map(
        ({ label, colour, dash }, k) =>
          html`<li>${svg`<svg width="26" height="12" aria-hidden="true"><path d="M1 6H25" fill="none" stroke-width="2" stroke-dasharray=${dash ?? lineLook(k).dash} style=${`stroke:${colour ?? lineLook(k).colour}`}></path></svg>`}${label}</li>`,
      ),
    );
    read();
  }

  /** A line through the values at every second pixel, broken where there is none or where it leaves the frame. */
  function pathOf(f: (x: number) => number): string {
    const count = Math.max(2, Math.round((width - margin.left - margin.right) / 2));
    let drawn = false;
    let path = "";
    for (let k = 0; k <= count; k++) {
      const at = x.from + (k / count) * (x.to - x.from);
      const value = f(at);
      const inside = value >= y.from && value <= y.to;
      if (inside) path += `${drawn ? "L" : "M"}${xOf(at).toFixed(1)} ${yOf(value).toFixed(1)}`;
      drawn = inside;
    }
    return path;
  }

  function read(): void {
    const at = root.value;
    points.replaceChildren(...functions.flatMap((line, k) => pointOf(line, k, at)));
    const values = functions.map(({ label, f }) => `${label} = ${format(f(at))}`);
    const words = `${x.label} = ${trimmed(at, 2)}: ${values.join(", ")}`;
    readout.textContent = words;
    stage.setAttribute("aria-valuenow", at.toFixed(3));
    stage.setAttribute("aria-valuetext", words);
  }

  function pointOf({ f, slope, colour }: PlottedFunction, k: number, at: number): SVGElement[] {
    const value = f(at);
    if (!(value >= y.from && value <= y.to)) return [];
    const style = `fill:${colour ?? lineLook(k).colour};stroke:${colour ?? lineLook(k).colour}`;
    const dot = svg`<circle class="plot-point" cx=${xOf(at)} cy=${yOf(value)} r="5" style=${style}></circle>`;
    if (!slope) return [dot];
    const reach = (x.to - x.from) / 8;
    const rise = slope(at) * reach;
    return [
      svg`<line class="plot-tangent" x1=${xOf(at - reach)} x2=${xOf(at + reach)} y1=${yOf(value - rise)} y2=${yOf(value + rise)} style=${style}></line>`,
      dot,
    ];
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

  stage.addEventListener("pointerdown", (event) => moveTo(event));
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" || event.buttons > 0) moveTo(event);
  });
  function moveTo(event: PointerEvent): void {
    const { left } = stage.getBoundingClientRect();
    const part = (event.clientX - left - margin.left) / (width - margin.left - margin.right);
    readAt(x.from + part * (x.to - x.from));
  }
  stage.addEventListener("keydown", (event) => {
    const far = event.shiftKey ? 5 * step : step;
    const next = {
      ArrowLeft: root.value - far,
      ArrowDown: root.value - far,
      ArrowRight: root.value + far,
      ArrowUp: root.value + far,
      Home: x.from,
      End: x.to,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    readAt(next);
  });
  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width < 1 || Math.abs(contentRect.width - width) < 1) return;
      width = contentRect.width;
      draw();
    }).observe(stage);
  }

  draw();
  return root;
}
