import { html } from "htl";
import { cssOf, mixed, type Rgb, rgbOf } from "../chart/colour.js";
import { repaintWithTheme } from "../shell/theme.js";
import { bar, type TileContent, TileGrid, type TileGridOptions } from "./tile-grid.js";

/** Tiles of a stage, one of which can be chosen: `.value` is its channel, or −1. */
export interface StageTiles extends HTMLElement {
  value: number;
  show(content: TileContent): void;
  /** Marks a channel without sending `input`. */
  mark(channel: number): void;
  /** Middle of a tile, in CSS pixels from the corner of the canvas. */
  middleOf(channel: number): readonly [x: number, y: number];
  readonly canvas: HTMLElement;
}

/** How a stage is laid out. */
export interface TileLayout extends TileGridOptions {
  readonly title: string;
  readonly signed?: boolean;
  /** What is said of a channel. */
  say(channel: number): string;
}

interface TileColours {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly negative: Rgb;
  readonly positive: Rgb;
}

/** Canvas pixels for a CSS pixel. */
const density = 2;

/**
 * A grid of small pictures, one for each channel, with a bar below each that tells how much it pushed the score: warm for
 * up, cool and hatched for down. One is chosen with the pointer or the arrow keys.
 */
export function stageTiles(layout: TileLayout): StageTiles {
  const { title, channels, signed = false, say } = layout;
  const grid = new TileGrid(layout);
  const canvas = document.createElement("canvas");
  canvas.width = density * grid.width;
  canvas.height = density * grid.height;
  canvas.style.width = `${grid.width}px`;
  canvas.style.height = `${grid.height}px`;
  const box = html`<div class="tiles-stage" role="slider" tabindex="0" aria-label=${title} aria-valuemin="0" aria-valuemax=${channels - 1} aria-valuenow="0">${canvas}</div>`;
  repaintWithTheme(canvas, paint);
  let content: TileContent | undefined;
  let marked = -1;

  const root: StageTiles = Object.assign(
    html`<figure class="tiles"><figcaption>${title}</figcaption>${box}</figure>`,
    {
      value: -1,
      canvas,
      show(next: TileContent) {
        content = next;
        paint();
      },
      mark(channel: number) {
        marked = channel;
        paint();
      },
      middleOf: (channel: number) => grid.middleOf(channel),
    },
  );

  function paint(): void {
    const context = canvas.getContext("2d");
    if (!context || !content) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const colours = coloursOf(signed);
    for (let channel = 0; channel < channels; channel++) {
      paintNumbers(context, layout, content, channel, grid.cornerOf(channel), colours);
      paintPush(context, grid, content, channel, colours);
    }
    if (marked >= 0) paintMark(context, grid, marked);
  }

  function choose(channel: number): void {
    root.value = channel;
    box.setAttribute("aria-valuenow", String(channel));
    box.setAttribute("aria-valuetext", say(channel));
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  box.addEventListener("pointerdown", (event) => {
    const edge = canvas.getBoundingClientRect();
    const channel = grid.channelAt(event.clientX - edge.left, event.clientY - edge.top);
    if (channel !== undefined) choose(channel);
  });
  box.addEventListener("keydown", (event) => {
    const channel = grid.channelAfter(event.key, marked);
    if (channel === undefined) return;
    event.preventDefault();
    choose(channel);
  });
  return root;
}

function coloursOf(signed: boolean): TileColours {
  return {
    paper: rgbOf("--paper-raised"),
    ink: rgbOf(signed ? "--positive" : "--ink"),
    negative: rgbOf("--negative"),
    positive: rgbOf("--positive"),
  };
}

function paintNumbers(
  context: CanvasRenderingContext2D,
  { shape, scale }: TileLayout,
  { values, most }: TileContent,
  channel: number,
  [x, y]: readonly [number, number],
  { paper, ink, negative }: TileColours,
): void {
  const size = shape.width * shape.height;
  for (let k = 0; k < size; k++) {
    const value = values[channel * size + k] / most;
    const part = Math.min(1, Math.abs(value));
    context.fillStyle = cssOf(mixed(paper, value < 0 ? negative : ink, part));
    context.fillRect(x + (k % shape.width) * scale, y + Math.floor(k / shape.width) * scale, scale, scale);
  }
}

/** The bar below a tile. */
function paintPush(
  context: CanvasRenderingContext2D,
  grid: TileGrid,
  { pushes, mostPush }: TileContent,
  channel: number,
  { negative, positive }: TileColours,
): void {
  const [x, y] = grid.cornerOf(channel);
  const { width, height } = grid.tile;
  const push = pushes[channel] / mostPush;
  context.fillStyle = cssOf(push < 0 ? negative : positive);
  const length = Math.min(1, Math.abs(push)) * width;
  // Cool bars are hatched: sign is not told by colour alone.
  if (push < 0) for (let at = 0; at < length; at += 3) context.fillRect(x + at, y + height + 1, 1.5, bar - 1);
  else context.fillRect(x, y + height + 1, length, bar - 1);
}

function paintMark(context: CanvasRenderingContext2D, grid: TileGrid, channel: number): void {
  const [x, y] = grid.cornerOf(channel);
  const { width, height } = grid.tile;
  context.strokeStyle = cssOf(rgbOf("--accent"));
  context.lineWidth = 2;
  context.strokeRect(x - 1, y - 1, width + 2, height + 2);
}
