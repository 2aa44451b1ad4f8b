import { html, svg } from "htl";
import { lineLook } from "../../../components/chart/line-looks.js";
import { choice } from "../../../components/ui/choice.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";

/** A network as a dot: what it cost and how good it is. */
export interface NetworkDot {
  readonly name: string;
  /** Part of the held-out samples that it gets right; undefined before it is trained. */
  readonly accuracy: number | undefined;
  /** By the name of what it costs: "parameters", "seconds". Undefined where it is not known yet. */
  readonly costs: Readonly<Record<string, number | undefined>>;
}

const [width, height] = [560, 260];
const margin = { top: 14, right: 44, bottom: 42, left: 56 };

/** Accuracy against what it cost, on a logarithmic scale; which cost, the reader chooses. */
export function networkDots(dots: readonly NetworkDot[]): HTMLElement {
  const names = Object.keys(dots[0].costs);
  const cost = choice({ legend: "Against", options: names });
  const stage = html`<div class="dots-stage"></div>`;
  const root = html`<div class="dots">${cost}${stage}</div>`;

  function draw(): void {
    const known = dots.flatMap(({ name, accuracy, costs }, k) => {
      const x = costs[cost.value];
      return accuracy === undefined || x === undefined ? [] : [{ name, accuracy, x, k }];
    });
    stage.replaceChildren(known.length > 0 ? plot(known, cost.value) : empty());
  }

  onInput(root, draw);
  draw();
  return root;
}

function empty(): HTMLElement {
  return html`<p class="dots-empty">Nothing to show yet: train the networks above first.</p>`;
}

interface Placed {
  readonly name: string;
  readonly accuracy: number;
  readonly x: number;
  /** Place in the list, for its look. */
  readonly k: number;
}

function plot(dots: readonly Placed[], label: string): Node {
  const ticks = powersAround(dots.map(({ x }) => x));
  const [low, high] = [Math.log(ticks[0]), Math.log(ticks[ticks.length - 1])];
  const floor = Math.floor(10 * Math.min(...dots.map(({ accuracy }) => accuracy)) - 0.2) / 10;
  const [bottom, top] = [Math.max(0, floor), 1];
  const xOf = (x: number) =>
    margin.left + ((Math.log(x) - low) / (high - low)) * (width - margin.left - margin.right);
  const yOf = (y: number) =>
    height - margin.bottom - ((y - bottom) / (top - bottom)) * (height - margin.top - margin.bottom);
  const levels = Array.from({ length: Math.round(10 * (top - bottom)) + 1 }, (_, k) => bottom + k / 10);
  const words = dots.map(
    ({ name, accuracy, x }) => `${name}: ${percent(accuracy)} right, ${costText(x)} ${label}`,
  );
  return html`<div>${svg`<svg class="dots-plot" viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.join("; ")}>
    <g class="curves-frame">${levels.map((level) => svg`<g><line x1=${margin.left} x2=${width - margin.right} y1=${yOf(level)} y2=${yOf(level)}></line><text x=${margin.left - 6} y=${yOf(level)} dy="0.32em" text-anchor="end">${percent(level, 0)}</text></g>`)}
    ${ticks.map((tick) => svg`<text x=${xOf(tick)} y=${height - margin.bottom + 18} text-anchor="middle">${grouped(tick)}</text>`)}
    <text x=${width - margin.right} y=${height - 6} text-anchor="end">${label} →</text></g>
    ${dots.map(({ name, accuracy, x, k }) => svg`<g style=${`fill:${lineLook(k).colour}`}><path d=${markAt(k, xOf(x), yOf(accuracy))}></path><text class="dots-name" x=${xOf(x)} y=${yOf(accuracy) - 12} text-anchor="middle">${name}</text></g>`)}
  </svg>`}<p class="score-line number">${words.join(". ")}.</p></div>`;
}

/** A mark of its own for each place: circle, square, diamond, triangle. */
function markAt(k: number, x: number, y: number): string {
  const shapes = {
    dot: "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
    square: "m-5.5 -5.5h11v11h-11z",
    diamond: "m0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z",
    triangle: "m0 -7l7 12h-14z",
  };
  return `M${x.toFixed(1)} ${y.toFixed(1)}${shapes[lineLook(k).mark]}`;
}

/** Powers of ten from below the least to above the greatest. */
export function powersAround(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, k) => Number((10 ** (low + k)).toPrecision(1)));
}

function costText(value: number): string {
  return value >= 1000 ? grouped(Math.round(value)) : value.toFixed(1);
}
