import { html, svg } from "htl";
import type { Point } from "../../lib/labs/descent/descend.js";
import { onThemeChange } from "../shell/theme.js";
import { inSlices } from "../ui/in-slices.js";
import { trimmed } from "../ui/numbers.js";
import { mixed, rgbOf } from "./colour.js";
import { type LineLook, lineLook } from "./line-looks.js";

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
/**
 * The loss over two weights in bands, with the more ink the larger it is, and walks over it. Where they begin is chosen with the
 * pointer or the arrow keys.
 */
export function surfacePaths({ title, loss, u, v, start }: SurfacePathsOptions): SurfacePaths {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: columns, height: rows, className: "surface-bands" });
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${title}: loss over ${u.label} and ${v.label}`);
  const walks = svg`<g fill="none"></g>`;
  const mark = svg`<g class="surface-start"><circle r="7"></circle><path d="M-4 0H4M0 -4V4"></path></g>`;
  const drawing = svg`<svg viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true">${walks}${mark}</svg>`;
  const stage = html`<div class="surface-stage" tabindex="0" role="application" aria-label="Where the walk begins: arrow keys move it">${canvas}${drawing}</div>`;
  const legend = html`<ul class="curves-legend"></ul>`;
  const said = html`<p class="curves-readout number" aria-live="polite"></p>`;
  const root = Object.assign(
    html`<div class="surface"><div class="curves-head"><h4>${title}</h4>${legend}</div>${stage}<p class="surface-axes number"><span>${u.label}: ${trimmed(u.from, 2)} … ${trimmed(u.to, 2)} →</span> <span>↑ ${v.label}: ${trimmed(v.from, 2)} … ${trimmed(v.to, 2)}</span></p>${said}</div>`,
    { value: start, update },
  );
  let levels: Float64Array | undefined;
  let walked: readonly SurfacePath[] = [];

  const xOf = (at: number) => ((at - u.from) / (u.to - u.from)) * size.width;
  const yOf = (at: number) => (1 - (at - v.from) / (v.to - v.from)) * size.height;

  function* measure(): Generator<undefined, Float64Array> {
    const found = new Float64Array(columns * rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at: Point = [
          u.from + ((column + 0.5) / columns) * (u.to - u.from),
          v.to - ((row + 0.5) / rows) * (v.to - v.from),
        ];
        found[row * columns + column] = loss(at);
      }
      yield;
    }
    return found;
  }

  function paint(): void {
    const context = canvas.getContext("2d");
    if (!levels || !context) return;
    const image = context.createImageData(columns, rows);
    const [low, high] = [rgbOf("--paper-raised"), rgbOf("--ink")];
    for (const [k, part] of bandsOf(levels).entries()) {
      const [red, green, blue] = mixed(low, high, 0.55 * part);
      image.data.set([red, green, blue, 255], 4 * k);
    }
    context.putImageData(image, 0, 0);
  }

  function update(paths: readonly SurfacePath[]): void {
    walked = paths;
    walks.replaceChildren(...paths.flatMap(({ points }, k) => walkOf(points, lineLook(k))));
    legend.replaceChildren(
      ...paths.map(({ label }, k) => {
        const { colour, dash } = lineLook(k);
        return html`<li>${svg`<svg width="26" height="12" aria-hidden="true"><path d="M1 6H25" fill="none" stroke-width="2" stroke-dasharray=${dash} style=${`stroke:${colour}`}></path></svg>`}${label}</li>`;
      }),
    );
    say();
  }

  function walkOf(points: readonly Point[], { colour, dash }: LineLook): SVGElement[] {
    const places = points.map(([a, b]) => [xOf(a), yOf(b)] as const);
    const d = places.map(([x, y], k) => `${k === 0 ? "M" : "L"}${clipped(x)} ${clipped(y)}`).join("");
    const dots = places
      .map(([x, y]) => `M${clipped(x)} ${clipped(y)}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0 -4 0`)
      .join("");
    return [
      svg`<path d=${d} stroke-width="2" stroke-dasharray=${dash} style=${`stroke:${colour}`}></path>`,
      svg`<path d=${dots} style=${`fill:${colour};stroke:none`}></path>`,
    ];
  }

  function say(): void {
    const [a, b] = root.value;
    mark.setAttribute("transform", `translate(${xOf(a)} ${yOf(b)})`);
    const ends = walked.map(
      ({ label, points }) =>
        `${label}: loss ${lossText(loss(points[points.length - 1]))} after ${points.length - 1} steps`,
    );
    said.textContent = [
      `begins at (${trimmed(a, 2)}, ${trimmed(b, 2)}), loss ${lossText(loss(root.value))}`,
      ...ends,
    ].join("; ");
  }

  function moveTo(a: number, b: number): void {
    root.value = [Math.min(u.to, Math.max(u.from, a)), Math.min(v.to, Math.max(v.from, b))];
    say();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  stage.addEventListener("click", (event) => {
    const box = stage.getBoundingClientRect();
    const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    moveTo(u.from + x * (u.to - u.from), v.to - y * (v.to - v.from));
  });
  stage.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const [a, b] = root.value;
    moveTo(a + (step[0] * (u.to - u.from)) / 40, b + (step[1] * (v.to - v.from)) / 40);
  });
  inSlices(measure()).then((found) => {
    levels = found;
    paint();
  });
  onThemeChange(paint);
  say();
  return root;
}

/** Losses as parts of 1, in steps, by their rank on a logarithmic scale. */
export function bandsOf(levels: ArrayLike<number>): Float64Array {
  const logs = Float64Array.from(levels, (level) => Math.log(Math.max(level, 1e-9)));
  let [low, high] = [Infinity, -Infinity];
  for (const value of logs) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const range = Math.max(1e-12, high - low);
  return logs.map((value) => {
    const part = Number.isFinite(value) ? (value - low) / range : 1;
    return Math.min(bands - 1, Math.floor(part * bands)) / (bands - 1);
  });
}

function lossText(loss: number): string {
  return Number.isFinite(loss) ? Number(loss.toPrecision(3)).toString() : "without end";
}

/** What lies far outside is drawn at the edge of what can be drawn. */
function clipped(place: number): string {
  return Math.min(5000, Math.max(-5000, place)).toFixed(1);
}
