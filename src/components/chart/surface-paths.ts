import { extent, range } from "d3-array";
import { scaleQuantize } from "d3-scale";
import { html, svg } from "htl";
import type { Point } from "../../lib/labs/descent/descend.js";
import { repaintWithTheme } from "../shell/theme.js";
import { arrowOf } from "../ui/arrow-of.js";
import { inSlices } from "../ui/in-slices.js";
import { trimmed } from "../ui/numbers.js";
import { partOf } from "../ui/part-of.js";
import { liveStatus } from "../ui/status.js";
import { t } from "../words/t.js";
import { mixed, rgbOf } from "./colour.js";
import { lineKey, linePath } from "./frame.js";
import { type LineLook, lineLook } from "./line-looks.js";
import { pathThrough, type Scales } from "./paths.js";
import { linearScale } from "./scale.js";

/** One of the two weights. */
export interface SurfaceAxis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** A walk over the surface. Walks are told apart by their dashes as well as by colour. */
export interface SurfacePath {
  readonly label: string;
  readonly points: readonly Point[];
}

/** What is drawn. */
export interface SurfacePathsOptions {
  readonly title: string;
  readonly loss: (at: Point) => number;
  readonly u: SurfaceAxis;
  readonly v: SurfaceAxis;
  /** Where walks begin at first. */
  readonly start: Point;
}

/** A surface: `.value` is where walks begin, and an `input` event tells when it is moved. */
export interface SurfacePaths extends HTMLElement {
  value: Point;
  /** Draws other walks. */
  update(paths: readonly SurfacePath[]): void;
}

const columns = 72;
const rows = 48;
const bands = 14;
const size = { width: 540, height: 360 };
/** What an arrow key moves the start by: this part of an axis. */
const keyStep = 1 / 40;

/**
 * The loss over two weights in bands, with the more ink the larger it is, and walks over it. Where they begin is chosen with the
 * pointer or the arrow keys.
 */
export function surfacePaths({ title, loss, u, v, start }: SurfacePathsOptions): SurfacePaths {
  const x = linearScale([u.from, u.to], [0, size.width]);
  const y = linearScale([v.from, v.to], [size.height, 0]);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: columns, height: rows, className: "surface-bands" });
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", t("{title}: loss over {u} and {v}", { title, u: u.label, v: v.label }));
  const walks = svg`<g fill="none"></g>`;
  const mark = svg`<g class="surface-start"><circle r="7"></circle><path d="M-4 0H4M0 -4V4"></path></g>`;
  const drawing = svg`<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${walks}${mark}</svg>`;
  const stage = html`<div class="surface-stage" tabindex="0" role="application" aria-label=${t("Where the walk begins: arrow keys move it")}>${canvas}${drawing}</div>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const said = liveStatus("curves-readout number");
  const root = Object.assign(
    html`<div class="surface"><div class="curves-head"><h3>${title}</h3>${legend}</div>${stage}<p class="surface-axes number"><span>${u.label}: ${trimmed(u.from, 2)} … ${trimmed(u.to, 2)} →</span> <span>↑ ${v.label}: ${trimmed(v.from, 2)} … ${trimmed(v.to, 2)}</span></p>${said}</div>`,
    { value: start, update },
  );
  let levels: Float64Array | undefined;
  let walked: readonly SurfacePath[] = [];

  function update(paths: readonly SurfacePath[]): void {
    walked = paths;
    walks.replaceChildren(...paths.flatMap(({ points }, k) => walkOf(points, lineLook(k), { x, y })));
    legend.replaceChildren(...paths.map(({ label }, k) => html`<li>${lineKey(lineLook(k))}${label}</li>`));
    say();
  }

  function say(): void {
    const [a, b] = root.value;
    mark.setAttribute("transform", `translate(${x(a)} ${y(b)})`);
    const ends = walked.map(({ label, points }) =>
      t("{name}: loss {loss} after {n} steps", {
        name: label,
        loss: lossText(loss(points[points.length - 1])),
        n: points.length - 1,
      }),
    );
    said.say(
      [
        t("begins at ({a}, {b}), loss {loss}", {
          a: trimmed(a, 2),
          b: trimmed(b, 2),
          loss: lossText(loss(root.value)),
        }),
        ...ends,
      ].join("; "),
    );
  }

  function moveTo(a: number, b: number): void {
    root.value = [Math.min(u.to, Math.max(u.from, a)), Math.min(v.to, Math.max(v.from, b))];
    say();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  stage.addEventListener("click", (event) => {
    const [across, down] = partOf(stage, event);
    moveTo(x.invert(across * size.width), y.invert(down * size.height));
  });
  stage.addEventListener("keydown", (event) => {
    const arrow = arrowOf(event.key);
    if (!arrow) return;
    event.preventDefault();
    const [a, b] = root.value;
    moveTo(a + keyStep * arrow[0] * (u.to - u.from), b - keyStep * arrow[1] * (v.to - v.from));
  });
  const paint = () => {
    if (levels) paintBands(canvas, levels);
  };
  inSlices(measured(loss, { x, y })).then((found) => {
    levels = found;
    paint();
  });
  repaintWithTheme(canvas, paint);
  say();
  return root;
}

/** The loss in the middle of each field of the picture, row by row. */
function* measured(loss: (at: Point) => number, { x, y }: Scales): Generator<undefined, Float64Array> {
  const found = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const across = ((column + 0.5) / columns) * size.width;
      const down = ((row + 0.5) / rows) * size.height;
      found[row * columns + column] = loss([x.invert(across), y.invert(down)]);
    }
    yield;
  }
  return found;
}

function paintBands(canvas: HTMLCanvasElement, levels: ArrayLike<number>): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(columns, rows);
  const [low, high] = [rgbOf("--paper-raised"), rgbOf("--ink")];
  for (const [k, part] of bandsOf(levels).entries()) {
    const [red, green, blue] = mixed(low, high, 0.55 * part);
    image.data.set([red, green, blue, 255], 4 * k);
  }
  context.putImageData(image, 0, 0);
}

/** A walk as a line and a dot for each step. What lies far outside is drawn at the edge of what can be drawn. */
function walkOf(points: readonly Point[], { colour, dash }: LineLook, { x, y }: Scales): SVGElement[] {
  const kept = (place: number) => Math.min(5000, Math.max(-5000, place));
  const places = points.map(([a, b]) => [kept(x(a)), kept(y(b))] as const);
  const dots = places
    .map(([a, b]) => `M${a.toFixed(1)} ${b.toFixed(1)}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`)
    .join("");
  return [
    linePath(pathThrough(places), { colour, dash }),
    svg`<path d=${dots} style=${`fill:${colour};stroke:none`}></path>`,
  ];
}

/** Losses as parts of 1, in steps, by their rank on a logarithmic scale. */
export function bandsOf(levels: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from(levels, (level) => Math.log(Math.max(level, 1e-9)));
  const [low = 0, high = 0] = extent(logs.filter(Number.isFinite));
  const parts = range(bands).map((band) => band / (bands - 1));
  return logs.map(scaleQuantize([low, Math.max(high, low + 1e-12)], parts).unknown(1));
}

function lossText(loss: number): string {
  return Number.isFinite(loss) ? Number(loss.toPrecision(3)).toString() : t("without end");
}
