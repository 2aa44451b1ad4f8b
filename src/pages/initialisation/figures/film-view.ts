import { html } from "htl";
import { inkPalette } from "../../../components/chart/palette.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { choice } from "../../../components/ui/choice.js";
import { setText } from "../../../components/ui/follow.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { decimal, scientific, trimmed } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { hideWhileHeld } from "../../../components/ui/out-of-sight.js";
import { liveStatus } from "../../../components/ui/status.js";
import { seededRandom } from "../../../lib/core/random.js";
import { type Bend, bends, type Fate, fateOf, filmThrough, sizeOf } from "../study/film.js";
import { layerFactor } from "../study/variance.js";
import { filmRun } from "../worked.js";

/** A film of a drawing. */
export interface FilmView extends HTMLElement {
  /** Takes another drawing: [784], from 0 for paper to 1 for ink. */
  show(x: Float32Array): void;
}

/** The dial goes over powers of two: from ½ to 4, in units of 1/√n. */
const dial = { least: -1, most: 2, step: 0.02, marks: [0.5, 1, 2, 4] } as const;
const layerNames = Array.from({ length: filmRun.layers }, (_, l) => String(l + 1));
/** A frame is black where a number is so many times the size of the first frame. */
const exposure = 2.5;

/**
 * A drawing sent through many layers, each a frame of a film, and a gradient sent back: one dial sets the deviation of all
 * weights.
 */
export function filmView(first: Float32Array): FilmView {
  let x = first;
  const { width, layers } = filmRun;
  const film = filmThrough({ inputs: x.length, width, layers, random: seededRandom(1) });
  const slider = html`<input type="range" min=${dial.least} max=${dial.most} step=${dial.step} value=${Math.log2(filmRun.scale)} aria-label="standard deviation σ of all weights, in units of one over the root of n">`;
  const shown = html`<output class="number"></output>`;
  const bend = choice({
    legend: "Behind each layer",
    options: bends,
    labels: ["ReLU", "tanh", "nothing"],
  });
  const forwards = strip("Forwards: the size of h", ["x", ...layerNames]);
  const backwards = strip("Backwards: the size of ∂L/∂h", layerNames.toReversed());
  const said = liveStatus("score-line number");
  const root = Object.assign(
    html`<div class="film" data-figure="film"><div class="film-dial"><label class="field range"><span class="field-label"><span class="field-symbol">σ</span> of all weights = ${shown}</span>${slider}<span class="film-scale number" aria-hidden="true">${dial.marks.map(markOf)}</span></label>${bend}</div>${forwards.element}${backwards.element}${said}</div>`,
    {
      show(next: Float32Array) {
        x = next;
        frame.ask();
      },
    },
  );

  function develop(): void {
    const scale = 2 ** (slider instanceof HTMLInputElement ? slider.valueAsNumber : 0);
    const chosen = bends.find((name) => name === bend.value) ?? "relu";
    const { forward: there, backward } = film(x, scale, chosen);
    // The pixels are left out: the first layer has more inputs than units, and so another factor backwards.
    const back = backward.slice(0, -1);
    forwards.paint(there);
    backwards.paint(back);
    setText(shown, `${decimal(scale)}/√n`);
    slider.setAttribute("aria-valuetext", `${decimal(scale)} over the root of n`);
    said.say(wordsOf(scale, chosen, fateOf(there), fateOf(back)));
  }
  const frame = nextFrame(develop);

  hideWhileHeld(slider);
  for (const control of [slider, bend]) onInput(control, frame.ask);
  develop();
  return root;
}

function markOf(scale: number): HTMLElement {
  const part = (Math.log2(scale) - dial.least) / (dial.most - dial.least);
  return html`<span style=${`--part:${part}`}>${scale === 1 ? "1/√n" : `${trimmed(scale)}/√n`}</span>`;
}

/** Frames on one canvas: a browser takes as long for a small one as for one of eight. */
const framesOfPart = 8;
/** Frames side by side, each square, with the name of its layer below it. */
function strip(title: string, names: readonly string[]) {
  const parts = Array.from({ length: Math.ceil(names.length / framesOfPart) }, (_, k) => {
    const canvas = document.createElement("canvas");
    const shown = names.slice(k * framesOfPart, (k + 1) * framesOfPart);
    const root = html`<div>${canvas}<div class="film-names number">${shown.map((name) => html`<span>${name}</span>`)}</div></div>`;
    return { canvas, root };
  });
  const list = html`<div class="film-strip" role="img" aria-label=${title}>${parts.map(({ root }) => root)}</div>`;
  let painted: readonly Float32Array[] = [];

  function paint(values: readonly Float32Array[]): void {
    painted = values;
    const palette = inkPalette();
    const most = exposure * sizeOf(values[0]);
    for (const [k, { canvas }] of parts.entries())
      expose(canvas, values.slice(k * framesOfPart, (k + 1) * framesOfPart), most, palette);
  }
  // One canvas stands for all: the theme changes once.
  repaintWithTheme(parts[0].canvas, () => paint(painted));
  return { element: html`<div class="film-roll"><h3>${title}</h3>${list}</div>`, paint };
}

/** Frames from the left: the more ink, the larger a number, whatever its sign. */
function expose(
  canvas: HTMLCanvasElement,
  frames: readonly Float32Array[],
  most: number,
  palette: Uint32Array<ArrayBufferLike>,
): void {
  const sides = frames.map(({ length }) => Math.sqrt(length));
  const side = sides.reduce(leastCommonMultiple);
  const between = Math.round(side / 12);
  const width = framesOfPart * (side + between) - between;
  if (canvas.width !== width) Object.assign(canvas, { width, height: side });
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(width, side);
  const pixels = new Uint32Array(image.data.buffer);
  for (const [place, values] of frames.entries()) {
    const cell = side / sides[place];
    for (let k = 0; k < values.length; k++) {
      const colour = palette[Math.round(255 * Math.min(1, Math.abs(values[k]) / most))];
      const left = place * (side + between) + (k % sides[place]) * cell;
      const top = Math.floor(k / sides[place]) * cell;
      for (let row = top; row < top + cell; row++)
        pixels.fill(colour, row * width + left, row * width + left + cell);
    }
  }
  context.putImageData(image, 0, 0);
}

/** The drawing has other pixels than the layers: each is so many of the canvas that all fit. */
function leastCommonMultiple(a: number, b: number): number {
  let common = a;
  while (common % b !== 0) common += a;
  return common;
}

function wordsOf(scale: number, bend: Bend, there: Fate, back: Fate): string {
  const factor = Math.sqrt(layerFactor(1, scale ** 2, bend === "relu"));
  const layer =
    bend === "relu"
      ? `A layer with ReLU multiplies sizes by about σ√(n/2) = ${decimal(factor)}; that is 1 at σ = √(2/n) = ${decimal(Math.SQRT2)}/√n.`
      : `A layer ${bend === "tanh" ? "with tanh multiplies small numbers" : "alone multiplies sizes"} by about σ√n = ${decimal(factor)}; that is 1 at σ = √(1/n).`;
  return `${layer} Forwards the drawing ${fateText(there, (frame) => frame)}. Backwards the gradient ${fateText(back, (frame) => filmRun.layers - frame)}.`;
}

/** @param layerOf the layer of a frame, by its number from 0 */
function fateText({ course, from, left }: Fate, layerOf: (frame: number) => number): string {
  const size = left >= 0.01 && left < 1000 ? trimmed(left, 2) : scientific(left);
  if (from === undefined) return `survives: at the end it is ${size} times as large as at the beginning`;
  const bound = course === "fades" ? "less than a tenth" : "more than ten times";
  return `${course}: from layer ${layerOf(from)} on it is ${bound} as large as at the beginning, and at the end ${size} times`;
}
