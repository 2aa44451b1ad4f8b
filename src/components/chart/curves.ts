import { ticks } from "d3-array";
import { html, svg } from "htl";
import { t } from "../words/t.js";
import { type LineStyle, levelLine, lineKey, linePath, onWidth } from "./frame.js";
import type { LineLook } from "./line-looks.js";
import { type Place, pathThrough, type Scales } from "./paths.js";
import { linearScale, logScale } from "./scale.js";
import { spreadOut } from "./spread-out.js";

/** A line of a chart. Lines are told apart by dash and mark as well as by colour. */
export interface Series extends LineStyle {
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly mark?: LineLook["mark"];
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
  /** Beside the title; defaults to none. */
  tool?: HTMLElement;
  /** Whether its frame is seen before there is anything to read; defaults to false. */
  keepsRoom?: boolean;
}

/** A chart of lines whose frame does not move as they grow. It is hidden until there is something to read. */
export interface Curves extends HTMLElement {
  /** Draws other lines, up to `xMax`. */
  update(series: readonly Series[], xMax: number): void;
  /** Changes the range of y: its ticks, from the lowest to the highest. */
  rescale(yTicks: readonly number[]): void;
}

const margin = { top: 8, right: 22, bottom: 30, left: 48 };
/** In pixels, where a line says no other. */
const lineWidth = 1.75;
/** Pixels between the tags of two lines that end at the same height. */
const tagGap = 11;

/**
 * Lines over x from 0 to `xMax`. The values at a place are read under the pointer, or with the arrow keys when
 * the chart has the focus.
 */
export function curves(options: CurvesOptions): Curves {
  const { title, xLabel, scale, format, height = 190, tool, keepsRoom = false } = options;
  const bottom = height - margin.bottom;
  let { yTicks } = options;
  let series: readonly Series[] = [];
  let xMax = 1;
  let width = 480;
  let reading: number | undefined;
  let scales = scalesOf();

  const frame = svg`<g class="curves-frame"></g>`;
  const lines = svg`<g class="curves-lines" fill="none"></g>`;
  const cursor = svg`<line class="curves-cursor" y1=${margin.top} y2=${bottom} visibility="hidden"></line>`;
  const drawing = svg`<svg height=${height} aria-hidden="true">${frame}${lines}${cursor}</svg>`;
  const stage = html`<div class="curves-stage" role="slider" tabindex="0" aria-label=${t("{title}, read at", { title })} aria-valuemin="0">${drawing}</div>`;
  const readout = html`<p class="curves-readout"></p>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const root = html`<div class="curves"><div class="curves-head"><h3>${title}</h3>${tool ?? ""}${legend}</div>${stage}${readout}</div>`;

  function scalesOf(): Scales {
    const yScale = scale === "log" ? logScale : linearScale;
    return {
      x: linearScale([0, xMax], [margin.left, width - margin.right]),
      y: yScale([yTicks[0], yTicks[yTicks.length - 1]], [bottom, margin.top], { clamp: true }),
    };
  }

  function redraw(): void {
    scales = scalesOf();
    drawing.setAttribute("width", String(width));
    frame.replaceChildren(
      ...frameOf(scales, { yTicks, xMax, xLabel, format, right: width - margin.right, bottom }),
    );
    lines.replaceChildren(...linesOf(series, scales, bottom));
  }

  function read(): void {
    const at = reading ?? lastOf(series);
    const words = wordsAt(series, at, format);
    const text = words ? `${xLabel} ${Number(at.toFixed(1))}: ${words}` : t("nothing to read yet");
    readout.textContent = text;
    stage.setAttribute("aria-valuemax", String(xMax));
    stage.setAttribute("aria-valuenow", at.toFixed(2));
    stage.setAttribute("aria-valuetext", text);
    cursor.setAttribute("visibility", reading === undefined ? "hidden" : "visible");
    for (const end of ["x1", "x2"]) cursor.setAttribute(end, String(scales.x(reading ?? 0)));
  }

  function readAt(x: number | undefined): void {
    reading = x === undefined ? undefined : Math.min(Math.max(x, 0), xMax);
    read();
  }

  stage.addEventListener("pointermove", (event) =>
    readAt(scales.x.invert(event.clientX - stage.getBoundingClientRect().left)),
  );
  for (const leaving of ["pointerleave", "blur"]) stage.addEventListener(leaving, () => readAt(undefined));
  stage.addEventListener("keydown", (event) => {
    const next = keyedTo(event, reading ?? lastOf(series), lastOf(series), xMax);
    if (next === undefined) return;
    event.preventDefault();
    readAt(next);
  });
  onWidth(stage, width, (given) => {
    width = given;
    redraw();
  });
  const hideUnread = () => {
    root.hidden = !keepsRoom && series.every(({ x }) => x.length === 0);
  };
  redraw();
  read();
  hideUnread();
  return Object.assign(root, {
    update(next: readonly Series[], nextMax: number) {
      const relabel = namesOf(next) !== namesOf(series);
      const reframe = nextMax !== xMax;
      series = next;
      xMax = nextMax;
      hideUnread();
      if (reframe) redraw();
      else lines.replaceChildren(...linesOf(series, scales, bottom));
      if (relabel)
        legend.replaceChildren(...series.map((line) => html`<li>${keyOf(line)}${line.label}</li>`));
      read();
    },
    rescale(levels: readonly number[]) {
      yTicks = levels;
      redraw();
    },
  });
}

function frameOf(
  { x, y }: Scales,
  {
    yTicks,
    xMax,
    xLabel,
    format,
    right,
    bottom,
  }: Pick<CurvesOptions, "yTicks" | "xLabel" | "format"> & { xMax: number; right: number; bottom: number },
): SVGElement[] {
  return [
    ...yTicks.map((tick) => levelLine(y(tick), format(tick), { left: margin.left, right })),
    ...ticksTo(xMax).map(
      (tick) => svg`<text x=${x(tick)} y=${bottom + 14} text-anchor="middle">${tick}</text>`,
    ),
    svg`<text x=${right} y=${bottom + 27} text-anchor="end">${xLabel} →</text>`,
  ];
}

/** Lines with their marks, and their tags where they end. A value that is not a number is left out. */
function linesOf(series: readonly Series[], { x, y }: Scales, bottom: number): SVGElement[] {
  const drawn = series.map((line) => ({
    line,
    points: line.x.flatMap((at, k): Place[] => (Number.isNaN(line.y[k]) ? [] : [[x(at), y(line.y[k])]])),
  }));
  const tagged = drawn.flatMap(({ line, points }) => {
    const end = points.at(-1);
    return line.tag && end ? [{ line, end }] : [];
  });
  const heights = spreadOut(
    tagged.map(({ end }) => end[1]),
    tagGap,
    bottom,
  );
  return [
    ...drawn.flatMap(({ line, points }) => [
      linePath(pathThrough(points), { ...line, width: line.width ?? lineWidth }),
      ...(line.mark ? [marksOf(line.mark, points, line.colour)] : []),
    ]),
    ...tagged.map(
      ({ line, end }, k) =>
        svg`<text class="curves-tag" x=${end[0] + 5} y=${heights[k]} dy="0.32em" style=${`fill:${line.colour}`}>${line.tag}</text>`,
    ),
  ];
}

/** What each line says at a place. */
function wordsAt(series: readonly Series[], at: number, format: CurvesOptions["format"]): string {
  return series
    .map((line) => ({ line, k: nearest(line.x, at) }))
    .filter(({ k }) => k >= 0)
    .map(({ line, k }) => `${line.label} ${format(line.y[k])}`)
    .join(", ");
}

/** Where a key moves the place that is read, or undefined for one that does not. */
function keyedTo(
  { key, shiftKey }: KeyboardEvent,
  at: number,
  last: number,
  xMax: number,
): number | undefined {
  const step = shiftKey ? xMax / 10 : xMax / 50;
  return { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: last }[key];
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
  return (
    [6, 5, 4, 3, 2].map((count) => ticks(0, most, count)).find(([, step]) => most <= 6.000001 * step) ?? [0]
  );
}

function lastOf(series: readonly Series[]): number {
  return Math.max(0, ...series.map(({ x }) => x.at(-1) ?? 0));
}

function namesOf(series: readonly Series[]): string {
  return series.map(({ label, tag }) => `${label}${tag ?? ""}`).join();
}

/** A small piece of the line with its mark. */
function keyOf({ mark, ...line }: Series): SVGElement {
  return lineKey(
    { ...line, width: line.width ?? lineWidth },
    mark ? marksOf(mark, [[13, 6]], line.colour) : "",
  );
}

const shapes = {
  dot: "m-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z",
  square: "m-2.4 -2.4h4.8v4.8h-4.8z",
  diamond: "m0 -3.4l3.4 3.4l-3.4 3.4l-3.4 -3.4z",
  triangle: "m0 -3.2l3.2 5.4h-6.4z",
};

/** Marks along a line, not so many that they touch. */
function marksOf(mark: keyof typeof shapes, points: readonly Place[], colour: string): SVGElement {
  const every = Math.ceil(points.length / 30);
  const d = points
    .filter((_, k) => (points.length - 1 - k) % every === 0)
    .map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}${shapes[mark]}`);
  return svg`<path d=${d.join("")} style=${`fill:${colour}`}></path>`;
}
