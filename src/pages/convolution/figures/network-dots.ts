import { dot, ruleY, text } from "@observablehq/plot";
import { range } from "d3-array";
import { html } from "htl";
import { lineLook } from "../../../components/chart/line-looks.js";
import { markSymbols, readChart } from "../../../components/chart/read-chart.js";
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
    stage.replaceChildren(known.length > 0 ? chartOf(known, cost.value) : empty());
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

function chartOf(dots: readonly Placed[], cost: string): HTMLElement {
  const ticks = powersAround(dots.map(({ x }) => x));
  const least = Math.min(...dots.map(({ accuracy }) => accuracy));
  const bottom = Math.max(0, Math.floor(10 * least - 0.2) / 10);
  const levels = range(Math.round(10 * (1 - bottom)) + 1).map((k) => bottom + k / 10);
  const words = dots.map(
    ({ name, accuracy, x }) => `${name}: ${percent(accuracy)} right, ${costText(x)} ${cost}`,
  );
  const frame = { className: "curves-frame" } as const;
  const below = { ...frame, frameAnchor: "bottom", lineAnchor: "bottom" } as const;
  const chart = readChart({
    label: words.join("; "),
    className: "dots-plot",
    width: 560,
    height: 260,
    marginTop: 14,
    marginRight: 44,
    marginBottom: 42,
    marginLeft: 56,
    x: { axis: null, type: "log", domain: [ticks[0], ticks[ticks.length - 1]] },
    y: { axis: null, domain: [bottom, 1] },
    marks: [
      ruleY(levels, frame),
      text(levels, {
        ...frame,
        y: (level: number) => level,
        text: (level: number) => percent(level, 0),
        frameAnchor: "left",
        textAnchor: "end",
        dx: -6,
      }),
      text(ticks, { ...below, x: (tick: number) => tick, text: grouped, dy: 18 }),
      text([`${cost} →`], { ...below, frameAnchor: "bottom-right", dy: 36 }),
      dot(dots, {
        x: "x",
        y: "accuracy",
        r: 6,
        symbol: dots.map(({ k }) => markSymbols[lineLook(k).mark]),
        fill: ({ k }) => lineLook(k).colour,
      }),
      text(dots, {
        x: "x",
        y: "accuracy",
        text: "name",
        fill: ({ k }) => lineLook(k).colour,
        lineAnchor: "bottom",
        dy: -12,
        className: "dots-name",
      }),
    ],
  });
  return html`<div>${chart}<p class="score-line number">${words.join(". ")}.</p></div>`;
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
