import { html, svg } from "htl";
import type { Dataset } from "../../lib/data/dataset.js";
import { pixelCount } from "../../lib/drawing/picture-size.js";
import type { Stage } from "../../lib/labs/inside/stages.js";
import { pixelPicture } from "../pictures/pixel-picture.js";
import { choice } from "../ui/choice.js";
import { nextFrame } from "../ui/next-frame.js";
import { decimal, probability } from "../ui/numbers.js";
import { onInput } from "../ui/on-input.js";
import { replaceContent } from "../ui/replace-content.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import {
  type DrawnConnection,
  InsideState,
  type InsideSubject,
  type PixelMode,
  type Score,
} from "./inside-state.js";
import { type StageTiles, stageTiles } from "./stage-tiles.js";
import { unitView } from "./unit-view.js";

export type { InsideSubject } from "./inside-state.js";

/** A picture of a network at work. */
export interface InsideView extends HTMLElement {
  /** Looks into another network. */
  use(subject: InsideSubject, samples: Dataset | undefined): void;
  /** Shows what it does with a picture. */
  look(levels: Uint8Array): void;
  /**
   * Tries something on the network as it is at work, and shows it so.
   *
   * @param mode what is then asked of each pixel
   * @returns what was found; undefined before there is a network
   */
  attempt<Found>(act: (state: InsideState) => Found, mode: PixelMode): Found | undefined;
}

export function insideView(): InsideView {
  let state: InsideState | undefined;
  let levels = new Uint8Array(pixelCount);
  const wanted = Object.assign(document.createElement("select"), { className: "inside-class" });
  const net = netView(() => showUnit());
  const about = html`<div class="inside-unit" aria-live="polite"></div>`;
  const pixels = pixelsPart();
  const root = html`<div class="inside wide">
    <label class="inside-ask"><span>${t("Why")}</span> ${wanted}</label>
    ${net.root}
    <div class="inside-below">${about}${pixels.root}</div>
  </div>`;
  const refresh = nextFrame(() => {
    if (!state) return;
    state.wanted = wanted.value === "" ? undefined : Number(wanted.value);
    state.compute();
    net.show(state);
    showUnit();
    pixels.show(state);
  });

  function showUnit(): void {
    if (state) replaceContent(about, ...unitView(state, refresh.ask));
  }

  onInput(wanted, refresh.ask);
  onInput(pixels.mode, () => {
    if (state) pixels.show(state);
  });
  new ResizeObserver(() => {
    if (state) net.showLines(state.connections());
  }).observe(root);

  return Object.assign(root, {
    use(next: InsideSubject, samples: Dataset | undefined) {
      state = new InsideState(next, samples, levels);
      const options = next.card.classes.map((name, k) => new Option(`${name}?`, String(k)));
      wanted.replaceChildren(new Option(t("its answer?"), ""), ...options);
      net.layOut(state);
      refresh.ask();
    },
    look(next: Uint8Array) {
      levels = next.slice();
      state?.look(levels);
      refresh.ask();
    },
    attempt<Found>(act: (state: InsideState) => Found, mode: PixelMode) {
      if (!state) return undefined;
      const found = act(state);
      wanted.value = state.wanted === undefined ? "" : String(state.wanted);
      pixels.turnTo(mode);
      refresh.ask();
      return found;
    },
  });
}

/** The stages side by side, with the connections that count across them. */
function netView(chosen: () => void) {
  const lines = svg`<svg class="inside-lines" aria-hidden="true"></svg>`;
  const columns = html`<div class="inside-columns"></div>`;
  const scores = html`<ol class="inside-scores"></ol>`;
  let tiles: StageTiles[] = [];

  function placeOf(stage: number, channel: number, corner: DOMRect): [number, number] | undefined {
    const of = tiles[stage];
    const box = (of?.canvas ?? scores.querySelector(`[data-label="${channel}"]`))?.getBoundingClientRect();
    if (!box) return undefined;
    const [x, y] = of?.middleOf(channel) ?? [0, box.height / 2];
    return [box.left - corner.left + x, box.top - corner.top + y];
  }

  function showLines(connections: readonly DrawnConnection[]): void {
    const corner = columns.getBoundingClientRect();
    lines.setAttribute("width", String(columns.scrollWidth));
    lines.setAttribute("height", String(columns.scrollHeight));
    lines.replaceChildren(
      ...connections.flatMap(({ stage, from, to, push, size }) => {
        const [start, end] = [placeOf(stage - 1, from, corner), placeOf(stage, to, corner)];
        return start && end ? [lineBetween(start, end, push, size)] : [];
      }),
    );
  }

  return {
    root: html`<div class="inside-net scroll" tabindex="0" role="region" aria-label=${t("The network at work")}><div class="inside-sheet">${lines}${columns}</div></div>`,
    showLines,
    show(state: InsideState) {
      for (const [k, one] of tiles.entries()) {
        one.show(state.contentOf(k));
        one.mark(state.unit?.stage === k ? state.unit.channel : -1);
      }
      scores.replaceChildren(...state.scores().map(scoreView));
      showLines(state.connections());
    },
    layOut(state: InsideState) {
      tiles = state.stages.slice(0, -1).map((stage, k) => {
        const one = tilesOf(stage, state.showsWeights(k));
        onInput(one, () => {
          if (k === 0) return;
          state.choose(k, one.value);
          for (const [other, of] of tiles.entries()) of.mark(other === k ? one.value : -1);
          chosen();
        });
        return one;
      });
      columns.replaceChildren(
        ...tiles,
        html`<figure class="tiles"><figcaption>${t("scores")}</figcaption>${scores}</figure>`,
      );
    },
  };
}

function lineBetween(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  push: number,
  size: number,
): SVGElement {
  const half = (toX - x) / 2;
  return svg`<path class=${push < 0 ? "is-negative" : "is-positive"} stroke-width=${(0.6 + 3 * size).toFixed(2)} opacity=${(0.25 + 0.65 * size).toFixed(2)} d=${`M${x} ${y}C${x + half} ${y} ${toX - half} ${toY} ${toX} ${toY}`}></path>`;
}

function scoreView({ label, name, z, p, chosen }: Score): HTMLElement {
  return html`<li class=${chosen ? "is-chosen" : ""} data-label=${label}><span>${name}</span><span class="number">z = ${decimal(z, 1)}</span><span class="number">${probability(p)}</span></li>`;
}

/** What counts for the class at each pixel, in one of three ways. */
function pixelsPart() {
  const picture = pixelPicture({
    values: new Float32Array(pixelCount),
    width: 28,
    height: 28,
    mode: "signed",
    scale: 8,
    label: t("How much each pixel counts for the class"),
  });
  const modes: readonly PixelMode[] = ["ink", "slope", "cover"];
  const labels = [t("slope × ink"), t("slope"), t("cover it")];
  const mode = choice({ legend: t("Of each pixel"), options: modes, labels });
  const text = html`<p class="inside-mode"></p>`;
  return {
    mode,
    turnTo(next: PixelMode) {
      mode.value = next;
      for (const input of mode.querySelectorAll("input")) input.checked = input.value === next;
    },
    root: html`<section class="inside-pixels" aria-label=${t("The part of each pixel")}>${mode}${picture}${text}</section>`,
    show(state: InsideState) {
      const { values, said } = state.pixels(modes.find((one) => one === mode.value) ?? "ink");
      picture.update(values);
      text.textContent = said;
    },
  };
}

function tilesOf(stage: Stage, weights: boolean): StageTiles {
  const { channels, height, width } = stage.shape;
  return stageTiles({
    ...layoutOf(stage, weights),
    channels,
    title: titleOf(stage),
    say: (channel) =>
      t("unit {n} of {all}, {stage}", { n: channel + 1, all: channels, stage: libraryWords(stage.name) }),
    shape: weights ? { height: 28, width: 28 } : { height, width },
    signed: weights,
  });
}

function titleOf({ name, shape }: Stage): string {
  const { channels, height, width } = shape;
  if (name === "pixels") return t("pixels, {size}", { size: `${height} × ${width}` });
  const stage = libraryWords(name);
  return height * width > 1
    ? t("{stage}: {n} maps of {size}", { stage, n: channels, size: `${height} × ${width}` })
    : t("{stage}: {n} units", { stage, n: channels });
}

function layoutOf({ shape, name }: Stage, weights: boolean): { columns: number; scale: number } {
  const { channels, height } = shape;
  if (name === "pixels") return { columns: 1, scale: 4 };
  if (weights) return { columns: 16, scale: 1 };
  if (height > 10) return { columns: 4, scale: 2 };
  if (height > 5) return { columns: 6, scale: 4 };
  if (height > 1) return { columns: 8, scale: 7 };
  return { columns: channels > 40 ? 8 : 2, scale: 14 };
}
