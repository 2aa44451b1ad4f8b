import type { Random } from "../../../lib/core/random.js";
import { across, creaseBetween, foldedBy, type Line, lineThrough, sideOf, type Vector } from "./folding.js";
import { type Dot, dotsOf, type Parted, parted, type Sheet, sheets } from "./sheets.js";

/** Dots of each kind on a sheet. */
const ofEach = 20;
/** Folds that a reader adds where a sheet has no more of its own: only a corner is turned in. */
const spare: readonly Line[] = [
  { angle: 35, b: 0.85 },
  { angle: 140, b: 0.85 },
  { angle: -60, b: 0.85 },
];
/** Seed of the dots, of the figure as of its still. */
export const foldSeed = 3;
/** Folds at most. */
export const mostFolds = 3;
/** Farthest that a line may lie from the middle. */
export const farthest = 1;

/** Folds, a cut, and the dots that are to be parted. Line k is a crease, and the last one is the cut. */
export class FoldState {
  readonly #random: Random;
  #sheet: Sheet = sheets[0];
  #dots: readonly Dot[];
  #lines: readonly Line[];

  constructor(random: Random) {
    this.#random = random;
    this.#dots = dotsOf(this.#sheet, ofEach, random);
    this.#lines = [...this.#sheet.creases, this.#sheet.cut];
  }

  get name(): string {
    return this.#sheet.name;
  }

  get dots(): readonly Dot[] {
    return this.#dots;
  }

  get creases(): readonly Line[] {
    return this.#lines.slice(0, -1);
  }

  get cut(): Line {
    return this.#lines[this.#lines.length - 1];
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  get parted(): Parted {
    return parted(this.#dots, this.creases, this.cut);
  }

  /** Where a dot lies after so many folds. */
  placeOf(dot: Dot, folds: number): Vector {
    return foldedBy(this.#lines.slice(0, folds), dot.at);
  }

  /** Takes another sheet, with the folds that belong to it. @throws RangeError when there is none of that name */
  choose(name: string): void {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new RangeError(`sheet must be one of ${sheets.map((one) => one.name)}: ${name}`);
    this.#sheet = sheet;
    this.#dots = dotsOf(sheet, ofEach, this.#random);
    this.#lines = [...sheet.creases, sheet.cut];
  }

  /** Folds more or less often; the cut stays. */
  set folds(count: number) {
    const creases = [...this.creases, ...spare.slice(this.creases.length)].slice(0, count);
    this.#lines = [...creases, this.cut];
  }

  /** Lays one place of the sheet that line k is on over another; the cut goes through both. */
  drag(k: number, from: Vector, to: Vector): void {
    this.#set(k, k === this.creases.length ? lineThrough(from, to) : creaseBetween(from, to));
  }

  /** Moves line k, as it lies, through a place. */
  shiftTo(k: number, to: Vector): void {
    const line = this.#lines[k];
    this.#set(k, { ...line, b: line.b - sideOf(line, to) });
  }

  /** Turns line k about its place nearest to the middle, through another. */
  turnTo(k: number, to: Vector): void {
    this.#set(k, lineThrough(footOf(this.#lines[k]), to));
  }

  /** Moves line k away from the middle, in the direction of w, or turns it by degrees. */
  nudge(k: number, { away = 0, turn = 0 }: { away?: number; turn?: number }): void {
    const { angle, b } = this.#lines[k];
    this.#set(k, { angle: angle + turn, b: b - away });
  }

  #set(k: number, line: Line | undefined): void {
    if (!line) return;
    // Degrees from −180 to 180, and never beyond the sheet.
    const angle = line.angle - 360 * Math.round(line.angle / 360);
    const kept = { angle, b: Math.max(-farthest, Math.min(farthest, line.b)) };
    this.#lines = this.#lines.map((old, place) => (place === k ? kept : old));
  }
}

/** −b·w: the place of a line that is nearest to the middle of the sheet. */
export function footOf(line: Line): Vector {
  const [a, c] = across(line);
  return [-line.b * a, -line.b * c];
}
