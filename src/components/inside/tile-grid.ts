import type { MapShape } from "../../lib/core/maps.js";

/** What a grid of tiles is made of. */
export interface TileGridOptions {
  readonly channels: number;
  /** Numbers of a tile. */
  readonly shape: Pick<MapShape, "height" | "width">;
  readonly columns: number;
  /** CSS pixels of a number. */
  readonly scale: number;
}

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

/** CSS pixels between tiles. */
const gap = 3;
/** CSS pixels of the bar below a tile. */
export const bar = 3;

/** Where the tiles of a stage lie, in CSS pixels from the corner of their canvas. */
export class TileGrid {
  readonly #channels: number;
  readonly #columns: number;
  /** Of a tile. */
  readonly tile: { readonly width: number; readonly height: number };
  /** Of the canvas. */
  readonly width: number;
  readonly height: number;

  constructor({ channels, shape, columns, scale }: TileGridOptions) {
    [this.#channels, this.#columns] = [channels, columns];
    this.tile = { width: shape.width * scale, height: shape.height * scale };
    this.width = columns * this.#stepX - gap;
    this.height = Math.ceil(channels / columns) * this.#stepY - gap;
  }

  get #stepX(): number {
    return this.tile.width + gap;
  }
  get #stepY(): number {
    return this.tile.height + bar + gap;
  }

  cornerOf(channel: number): [x: number, y: number] {
    return [(channel % this.#columns) * this.#stepX, Math.floor(channel / this.#columns) * this.#stepY];
  }

  middleOf(channel: number): [x: number, y: number] {
    const [x, y] = this.cornerOf(channel);
    return [x + this.tile.width / 2, y + this.tile.height / 2];
  }

  /** The channel at a place, or undefined where there is none. */
  channelAt(x: number, y: number): number | undefined {
    const column = Math.floor(x / this.#stepX);
    const channel = Math.floor(y / this.#stepY) * this.#columns + column;
    return column < this.#columns && channel < this.#channels ? this.held(channel) : undefined;
  }

  /** The channel that a key leads to, by one or by a row; undefined for other keys. */
  channelAfter(key: string, channel: number): number | undefined {
    const row = this.#columns;
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -row, ArrowDown: row }[key];
    return step === undefined ? undefined : this.held(Math.max(0, channel) + step);
  }

  held(channel: number): number {
    return Math.min(this.#channels - 1, Math.max(0, channel));
  }
}
