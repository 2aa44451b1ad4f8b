import { html } from "htl";
import type { MapShape } from "../../lib/core/maps.js";
import { mixed, type Rgb, rgbOf } from "../chart/colour.js";

/** What a stage shows in its tiles. */
export interface TileContent {
  /** Numbers of each tile, one tile after the other. */
  readonly values: ArrayLike<number>;
  /** The number that gets full ink. */
  readonly most: number;
  /** How much each channel pushed the score, signed. */
  readonly pushes: ArrayLike<number>;
  /** The push that gets a full bar. */
  readonly mostPush: number;
}

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
export interface TileLayout {
  readonly title: string;
  readonly channels: number;
  /** Of a tile. */
  readonly shape: Pick<MapShape, "height" | "width">;
  readonly columns: number;
  /** CSS pixels of a number. */
  readonly scale: number;
  readonly signed?: boolean;
  /** What is said of a channel. */
  say(channel: number): string;
}

/** CSS pixels between tiles, of the bar below a tile, and of canvas pixels for a CSS pixel. */
const [gap, bar, density] = [3, 3, 2];

/**
 * A grid of small pictures, one for each channel, with a bar below each that tells how much it pushed the score: warm for
 * up, cool and hatched for down. One is chosen with the pointer or the arrow keys.
 */
export function stageTiles({
  title,
  channels,
  shape,
  columns,
  scale,
  signed = false,
  say,
}: TileLayout): StageTiles {
  const [width, height] = [shape.width * scale, shape.height * scale];
  const [stepX, stepY] = [width + gap, height + bar + gap];
  const rows = Math.ceil(channels / columns);
  const canvas = document.createElement("canvas");
  canvas.width = density * (columns * stepX - gap);
  canvas.height = density * (rows * stepY - gap);
  canvas.style.width = `${columns * stepX - gap}px`;
  canvas.style.height = `${rows * stepY - gap}px`;
  const box = html`<div class="tiles-stage" role="slider" tabindex="0" aria-label=${title} aria-valuemin="0" aria-valuemax=${channels - 1} aria-valuenow="0">${canvas}</div>`;
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
      middleOf: (channel: number) =>
        [
          (channel % columns) * stepX + width / 2,
          Math.floor(channel / columns) * stepY + height / 2,
        ] as const,
    },
  );

  function paint(): void {
    const context = canvas.getContext("2d");
    if (!context || !content) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const paper = rgbOf("--paper-raised");
    const colours = {
      ink: rgbOf(signed ? "--positive" : "--ink"),
      negative: rgbOf("--negative"),
      positive: rgbOf("--positive"),
    };
    for (let channel = 0; channel < channels; channel++) {
      const [x, y] = [(channel % columns) * stepX, Math.floor(channel / columns) * stepY];
      paintTile(context, content, channel, x, y, paper, colours);
    }
  }

  function paintTile(
    context: CanvasRenderingContext2D,
    { values, most, pushes, mostPush }: TileContent,
    channel: number,
    x: number,
    y: number,
    paper: Rgb,
    { ink, negative, positive }: { ink: Rgb; negative: Rgb; positive: Rgb },
  ): void {
    const size = shape.width * shape.height;
    for (let k = 0; k < size; k++) {
      const value = values[channel * size + k] / most;
      const part = Math.min(1, Math.abs(value));
      context.fillStyle = cssOf(mixed(paper, value < 0 ? negative : ink, part));
      context.fillRect(x + (k % shape.width) * scale, y + Math.floor(k / shape.width) * scale, scale, scale);
    }
    const push = pushes[channel] / mostPush;
    context.fillStyle = cssOf(push < 0 ? negative : positive);
    const length = Math.min(1, Math.abs(push)) * width;
    // Cool bars are hatched: sign is not told by colour alone.
    if (push < 0)
      for (let at = 0; at < length; at += 3) context.fillRect(x + at, y + height + 1, 1.5, bar - 1);
    else context.fillRect(x, y + height + 1, length, bar - 1);
    if (channel === marked) {
      context.strokeStyle = cssOf(rgbOf("--accent"));
      context.lineWidth = 2;
      context.strokeRect(x - 1, y - 1, width + 2, height + 2);
    }
  }

  function choose(channel: number): void {
    root.value = Math.min(channels - 1, Math.max(0, channel));
    box.setAttribute("aria-valuenow", String(root.value));
    box.setAttribute("aria-valuetext", say(root.value));
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  box.addEventListener("pointerdown", (event) => {
    if (!(event instanceof PointerEvent)) return;
    const edge = canvas.getBoundingClientRect();
    const [column, row] = [
      Math.floor((event.clientX - edge.left) / stepX),
      Math.floor((event.clientY - edge.top) / stepY),
    ];
    const channel = row * columns + column;
    if (column < columns && channel < channels) choose(channel);
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(Math.max(0, marked) + step);
  });
  return root;
}

function cssOf(rgb: Rgb): string {
  return `rgb(${rgb.join(" ")})`;
}
