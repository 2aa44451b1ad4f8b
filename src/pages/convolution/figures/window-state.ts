import { bracketed, trimmed } from "../../../components/ui/numbers.js";
import type { Pooling } from "../../../lib/core/convolution/stages.js";
import type { Window } from "../../../lib/core/convolution/window.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";
import { countOfPlaces, movedTo, type Places, type Position, placeAfter, replaced } from "./window-place.js";

/** A picture, a window over it, and the map that the window makes. */
export interface WindowScene {
  /** [height × width] */
  readonly x: Rows;
  readonly window: Window;
  /** [places down × places across] */
  readonly y: Rows;
  /** A filter [k × k] with its bias, or what is taken of each window. */
  readonly by: { readonly w: Rows; readonly b: number } | Pooling;
}

/** A rectangle over a picture: [column, row, width, height], and the size of the picture: [across, down], in its pixels. */
export type Laid = readonly [
  rectangle: readonly [number, number, number, number],
  whole: readonly [number, number],
];

/** Places a second while it slides, and milliseconds for a row where motion is to be reduced. */
const pace = 40;
const rowPause = 500;

/** Where a window stands over a picture, and how much of the map it has filled. */
export class WindowState {
  #scene: WindowScene;
  #position: Position;
  /** Where it began to slide. */
  #from = 0;

  /** The window stands in the middle, and has filled the map up to there. */
  constructor(scene: WindowScene) {
    this.#scene = scene;
    const { down, across } = this.places;
    const middle = Math.floor(down / 2) * across + Math.floor(across / 2);
    this.#position = movedTo({ at: 0, filled: 1 }, middle, this.places);
  }

  get scene(): WindowScene {
    return this.#scene;
  }
  get places(): Places {
    const { y } = this.#scene;
    return { down: y.length, across: y[0].length };
  }
  /** Row and column of the window's number on the map. */
  get place(): readonly [row: number, column: number] {
    const { across } = this.places;
    return [Math.floor(this.#position.at / across), this.#position.at % across];
  }

  /** Takes other numbers; the window stays about where it was. */
  show(scene: WindowScene): void {
    const before = this.places;
    this.#scene = scene;
    this.#position = replaced(this.#position, before, this.places);
  }

  /** Moves to the place in a row and a column, held inside. */
  moveTo(row: number, column: number): void {
    const { down, across } = this.places;
    this.#move(held(row, down) * across + held(column, across));
  }

  /** Moves so that the middle of the window is at a part of the picture, paper around it included. */
  moveOver(across: number, down: number): void {
    const { x, window } = this.#scene;
    const { size, stride, padding } = window;
    const corner = (part: number, length: number) =>
      Math.round((part * (length + 2 * padding) - size / 2) / stride);
    this.moveTo(corner(down, x.length), corner(across, x[0].length));
  }

  /** Takes a key, and returns whether it leads anywhere. */
  press(key: string): boolean {
    const next = placeAfter(key, this.#position.at, this.places);
    if (next !== undefined) this.#move(next);
    return next !== undefined;
  }

  fill(): void {
    this.#position = { ...this.#position, filled: countOfPlaces(this.places) };
  }

  restart(): void {
    this.#position = { at: 0, filled: 1 };
  }

  /** Begins to slide where it stands; from the first place where it stands at the last. */
  slide(): void {
    if (this.#isLast) this.restart();
    this.#from = this.#position.at;
  }

  /**
   * Moves to where it is so many milliseconds after it began to slide, row by row where motion is to be reduced.
   *
   * @returns whether it has moved, and whether there is more
   */
  slideTo(elapsed: number, reduced: boolean): { readonly moved: boolean; readonly more: boolean } {
    const steps = reduced
      ? Math.floor(elapsed / rowPause) * this.places.across
      : Math.floor((elapsed / 1000) * pace);
    const moved = this.#from + steps !== this.#position.at;
    if (moved) this.#move(this.#from + steps);
    return { moved, more: !this.#isLast };
  }

  get #isLast(): boolean {
    return this.#position.at >= countOfPlaces(this.places) - 1;
  }

  #move(at: number): void {
    this.#position = movedTo(this.#position, at, this.places);
  }

  /** The picture with paper around it. */
  get padded(): number[][] {
    const { x, window } = this.#scene;
    const width = x[0].length + 2 * window.padding;
    const paper = () => Array.from({ length: window.padding }, () => new Array<number>(width).fill(0));
    const around = new Array<number>(window.padding).fill(0);
    return [...paper(), ...x.map((row) => [...around, ...row, ...around]), ...paper()];
  }

  /** The size of the picture, and of the map, in words. */
  get words(): { readonly x: string; readonly y: string } {
    const { x, window } = this.#scene;
    const { size, stride, padding } = window;
    const { down, across } = this.places;
    const around = padding > 0 ? `, with ${padding} of paper on each side` : "";
    return {
      x: `x: ${x.length} × ${x[0].length}${around}`,
      y: `y: ${down} × ${across}, with ⌊(${x.length} + 2·${padding} − ${size})/${stride}⌋ + 1 = ${down}`,
    };
  }

  /** Where the picture ends and paper begins. */
  get edge(): Laid {
    const { x, window } = this.#scene;
    return [[window.padding, window.padding, x[0].length, x.length], this.#whole];
  }
  /** The window on the picture. */
  get mark(): Laid {
    const [i, j] = this.place;
    const { size, stride } = this.#scene.window;
    return [[j * stride, i * stride, size, size], this.#whole];
  }
  /** Its number on the map. */
  get target(): Laid {
    const [i, j] = this.place;
    return [[j, i, 1, 1], this.#map];
  }
  /** What is still empty of the map: the rest of a row, and the rows below it. */
  get veils(): readonly Laid[] {
    const { down, across } = this.places;
    const row = Math.floor(this.#position.filled / across);
    const column = this.#position.filled % across;
    return [
      [[column, row, across - column, row < down ? 1 : 0], this.#map],
      [[0, row + 1, across, Math.max(0, down - row - 1)], this.#map],
    ];
  }
  get #whole(): [number, number] {
    const { x, window } = this.#scene;
    return [x[0].length + 2 * window.padding, x.length + 2 * window.padding];
  }
  get #map(): [number, number] {
    return [this.places.across, this.places.down];
  }

  /** The pixels under the window, 0 where it covers paper around the picture: [k × k]. */
  get under(): number[][] {
    const { x, window } = this.#scene;
    const { size, stride, padding } = window;
    const [i, j] = this.place;
    return Array.from({ length: size }, (_, u) =>
      Array.from({ length: size }, (_, v) => x[i * stride + u - padding]?.[j * stride + v - padding] ?? 0),
    );
  }
  /** The filter and the products of its weights with the pixels under it, both [k × k]; undefined for pooling. */
  get products(): { readonly w: Rows; readonly wx: Rows } | undefined {
    const { by } = this.#scene;
    if (typeof by === "string") return undefined;
    return { w: by.w, wx: this.under.map((row, u) => row.map((pixel, v) => pixel * by.w[u][v])) };
  }

  /** The sum written out, terms that are 0 left out, or what pooling takes. */
  get sum(): string {
    const { y, by } = this.#scene;
    const [i, j] = this.place;
    const all = this.under.flat();
    const is = (text: string) => `y in row ${i}, column ${j} = ${text} = ${trimmed(y[i][j], 2)}`;
    if (by === "max") return is(`the greatest of ${all.length} numbers`);
    const terms = (this.products?.wx.flat() ?? all).filter((term) => term !== 0);
    const added = terms.length > 0 ? terms.map((term) => bracketed(term, 2)).join(" + ") : "0";
    if (by === "sum") return is(added);
    if (by === "average") return is(`(${added})/${all.length}`);
    return is(`${added}${by.b === 0 ? "" : ` + b, b = ${trimmed(by.b, 2)},`}`);
  }
}

function held(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}
