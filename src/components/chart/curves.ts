import { html, svg } from "htl";
import { spreadOut } from "./spread-out.js";

/** A line of a chart. Lines are told apart by dash and mark as well as by colour. */
export interface Series {
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** CSS colour: "var(--ink)". */
  readonly colour: string;
  /** Lengths of dashes and gaps in pixels: "6 3"; solid when left out. */
  readonly dash?: string;
  readonly mark?: "dot" | "square" | "diamond" | "triangle";
  /** In pixels; defaults to 1.75. */
  readonly width?: number;
  /** Written at the end of the line. */
  readonly tag?: string;
}

/** What stays the same while lines grow. */
export interface CurvesOptions {
  title: string;
  xLabel: string;
  yTicks: readonly number[];
  /** "log" needs a domain above 0. */
  scale: "linear" | "log";
  /** A value with its unit. */
  format(value: number): string;
  /** In pixels; defaults to 190. */
  height?: number;
}

/** A chart of lines whose frame does not move as they grow. */
export interface Curves extends HTMLElement {
  /** Draws other lines, up to `xMax`. */
  update(series: readonly Series[], xMax: number): void;
  /** Changes the range of y: its ticks, from the lowest to the highest. */
  rescale(yTicks: readonly number[]): void;
}

const margin = { top: 8, right: 22, bottom: 30, left: 48 };
/** Pixels between the tags of two lines that end at the same height. */
const tagGap = 11;

/**
 * Lines over x from 0 to `xMax`. The values at a place are read under the pointer, or with the arrow keys when
 * the chart has the focus.
 */
export function curves(options: CurvesOptions): Curves {
  const { title, xLabel, scale, format, height = 190 } = options;
  let { yTicks } = options;
  let series: readonly Series[] = [];
  let xMax = 1;
  let width = 480;
  let reading: number | undefined;

  const frame = svg`<g class="curves-frame"></g>`;
  const lines = svg`<g class="curves-lines" fill="none"></g>`;
  const cursor = svg`<line class="curves-cursor" y1=${margin.top} y2=${height - margin.bottom} visibility="hidden"></line>`;
  const drawing = svg`<svg height=${height} aria-hidden="true">${frame}${lines}${cursor}</svg>`;
  const stage = html`<div class="curves-stage" role="slider" tabindex="0" aria-label="${title}, read at" aria-valuemin="0">${drawing}</div>`;
  const readout = html`<p class="curves-readout"></p>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const root = html`<div class="curves"><div class="curves-head"><h4>${title}</h4>${legend}</div>${stage}${readout}</div>`;

  const xOf = (x: number) => margin.left + (x / xMax) * (width - margin.left - margin.right);
  const yOf = (y: number) => {
    const [low, high] = [yTicks[0], yTicks[yTicks.length - 1]];
    const kept = Math.min(Math.max(y, low), high);
    const part = scale === "log" ? Math.log(kept / low) / Math.log(high / low) : (kept - low) / (high - low);
    return height - margin.bottom - part * (height - margin.top - margin.bottom);
  };

  function drawFrame(): void {
    drawing.setAttribute("width", String(width));
    const bottom = height - margin.bottom;
    frame.replaceChildren(
      ...yTicks.map(
        (tick) =>
          svg`<g><line x1=${margin.left} x2=${width - margin.right} y1=${yOf(tick)} y2=${yOf(tick)}></line><text x=${margin.left - 6} y=${yOf(tick)} dy="0.32em" text-anchor="end">${format(tick)}</text></g>`,
      ),
      ...ticksTo(xMax).map(
        (tick) => svg`<text x=${xOf(tick)} y=${bottom + 14} text-anchor="middle">${tick}</text>`,
      ),
      svg`<text x=${width - margin.right} y=${bottom + 27} text-anchor="end">${xLabel} →</text>`,
    );
  }

  function drawLines(): void {
    const drawn = series.map((line) => ({
      line,
      points: line.x.map((x, k) => [xOf(x), yOf(line.y[k])] as const).filter(([, y]) => !Number.isNaN(y)),
    }));
    const tagged = drawn.filter(({ line, points }) => line.tag && points.length > 0);
    const tagHeights = spreadOut(
      tagged.map(({ points }) => points[points.length - 1][1]),
      tagGap,
      height - margin.bottom,
    );
    lines.replaceChildren(
      ...drawn.flatMap(({ line, points }) => {
        const d = points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
        const path = svg`<path d=${d} stroke-width=${line.width ?? 1.75} stroke-dasharray=${line.dash ?? "none"} style=${`stroke:${line.colour}`}></path>`;
        return [path, ...(line.mark ? [marksOf(line.mark, points, line.colour)] : [])];
      }),
      ...tagged.map(
        ({ line, points }, k) =>
          svg`<text class="curves-tag" x=${points[points.length - 1][0] + 5} y=${tagHeights[k]} dy="0.32em" style=${`fill:${line.colour}`}>${line.tag}</text>`,
      ),
    );
  }

  function drawLegend(): void {
    legend.replaceChildren(...series.map((line) => html`<li>${keyOf(line)}${line.label}</li>`));
  }

  function read(): void {
    const at = reading ?? lastOf(series);
    const words = series
      .map((line) => ({ line, k: nearest(line.x, at) }))
      .filter(({ k }) => k >= 0)
      .map(({ line, k }) => `${line.label} ${format(line.y[k])}`);
    const text =
      words.length > 0 ? `${xLabel} ${Number(at.toFixed(1))}: ${words.join(", ")}` : "nothing to read yet";
    readout.textContent = text;
    stage.setAttribute("aria-valuemax", String(xMax));
    stage.setAttribute("aria-valuenow", at.toFixed(2));
    stage.setAttribute("aria-valuetext", text);
    cursor.setAttribute("visibility", reading === undefined ? "hidden" : "visible");
    if (reading === undefined) return;
    cursor.setAttribute("x1", String(xOf(reading)));
    cursor.setAttribute("x2", String(xOf(reading)));
  }

  function readAt(x: number | undefined): void {
    reading = x === undefined ? undefined : Math.min(Math.max(x, 0), xMax);
    read();
  }

  stage.addEventListener("pointermove", (event) => {
    const { left } = stage.getBoundingClientRect();
    readAt(((event.clientX - left - margin.left) / (width - margin.left - margin.right)) * xMax);
  });
  stage.addEventListener("pointerleave", () => readAt(undefined));
  stage.addEventListener("blur", () => readAt(undefined));
  stage.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? xMax / 10 : xMax / 50;
    const at = reading ?? lastOf(series);
    const next = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: lastOf(series) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    readAt(next);
  });

  if (typeof ResizeObserver !== "undefined") {
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width < 1 || Math.abs(contentRect.width - width) < 1) return;
      width = contentRect.width;
      drawFrame();
      drawLines();
    }).observe(stage);
  }

  drawFrame();
  read();
  return Object.assign(root, {
    update(next: readonly Series[], nextMax: number) {
      const names = (list: readonly Series[]) => list.map(({ label, tag }) => `${label}${tag ?? ""}`).join();
      const relabel = names(next) !== names(series);
      series = next;
      if (nextMax !== xMax) {
        xMax = nextMax;
        drawFrame();
      }
      if (relabel) drawLegend();
      drawLines();
      read();
    },
    rescale(ticks: readonly number[]) {
      yTicks = ticks;
      drawFrame();
      drawLines();
    },
  });
}

/** Place in `xs`, which rise, of the number nearest to x; −1 when there are none. */
export function nearest(xs: readonly number[], x: number): number {
  let best = -1;
  for (let k = 0; k < xs.length; k++) {
    if (best < 0 || Math.abs(xs[k] - x) <= Math.abs(xs[best] - x)) best = k;
  }
  return best;
}

/** Round numbers from 0 to a highest one, at most seven. */
export function ticksTo(most: number): number[] {
  const rough = most / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((k) => k * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, k) =>
    Number((k * step).toPrecision(6)),
  );
}

function lastOf(series: readonly Series[]): number {
  return Math.max(0, ...series.map(({ x }) => x.at(-1) ?? 0));
}

/** A small piece of the line with its mark. */
function keyOf({ colour, dash, mark, width = 1.75 }: Series): SVGElement {
  const marks = mark ? marksOf(mark, [[13, 6]], colour) : "";
  return svg`<svg width="26" height="12" aria-hidden="true"><path d="M1 6H25" fill="none" stroke-width=${width} stroke-dasharray=${dash ?? "none"} style=${`stroke:${colour}`}></path>${marks}</svg>`;
}

const shapes = {
  dot: "m-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z",
  square: "m-2.4 -2.4h4.8v4.8h-4.8z",
  diamond: "m0 -3.4l3.4 3.4l-3.4 3.4l-3.4 -3.4z",
  triangle: "m0 -3.2l3.2 5.4h-6.4z",
};

/** Marks along a line, not so many that they touch. */
function marksOf(
  mark: keyof typeof shapes,
  points: readonly (readonly [number, number])[],
  colour: string,
): SVGElement {
  const every = Math.ceil(points.length / 30);
  const d = points
    .filter((_, k) => (points.length - 1 - k) % every === 0)
    .map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}${shapes[mark]}`);
  return svg`<path d=${d.join("")} style=${`fill:${colour}`}></path>`;
}
