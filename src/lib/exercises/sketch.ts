/** Over what a curve is sketched: x from 0 to `to`, y from `low` to `high`. */
export interface SketchQuestion {
  readonly x: string;
  readonly to: number;
  readonly y: string;
  readonly low: number;
  readonly high: number;
  /** How y is drawn; "log" needs a `low` above 0. */
  readonly scale: "linear" | "log";
}

/** Places along x that have a height. */
export const sketchPlaces = 31;

/** A curve drawn by hand: a height at each of some places, from the lowest, 0, to the highest, 1; NaN where there is none. */
export class Sketch {
  #levels: number[] = new Array(sketchPlaces).fill(Number.NaN);
  /** The place that is drawn at, from 0. */
  at = 0;

  constructor(readonly question: SketchQuestion) {}

  get levels(): readonly number[] {
    return this.#levels;
  }

  /** The value of y at the place; NaN where there is none. */
  get value(): number {
    return this.#valueOf(this.#levels[this.at]);
  }

  /** The heights as a text: values of y with blanks between, "-" where there is none. */
  get text(): string {
    return this.#levels
      .map((level) => (Number.isNaN(level) ? "-" : String(Number(this.#valueOf(level).toPrecision(4)))))
      .join(" ");
  }

  /** Takes the heights of a text; one of another length leaves nothing drawn. */
  set text(text) {
    const { x, y } = sketchFrom(text, sketchPlaces - 1);
    this.#levels.fill(Number.NaN);
    if (text.split(" ").length !== sketchPlaces) return;
    for (const [k, place] of x.entries()) this.#levels[Math.round(place)] = this.#levelOf(y[k]);
  }

  /** Goes to a place with a height. A stroke that goes on draws all places between, in a straight line. */
  drawTo(place: number, level: number, goesOn: boolean): void {
    const from = goesOn ? this.at : place;
    const start = goesOn ? this.#levels[from] : level;
    const steps = Math.max(1, Math.abs(place - from));
    for (let k = 0; k <= steps; k++) {
      const here = Math.round(from + ((place - from) * k) / steps);
      this.#levels[here] = start + ((level - start) * k) / steps;
    }
    this.at = place;
  }

  /** Goes along by some places, not beyond an end. */
  moveBy(places: number): void {
    this.at = Math.min(sketchPlaces - 1, Math.max(0, this.at + places));
  }

  /** Moves the height at the place by a part of the whole; where there is none yet, a neighbour's is taken, or the middle. */
  raiseBy(part: number): void {
    const here = this.#levels[this.at];
    const beside = [this.#levels[this.at - 1], this.#levels[this.at + 1]].find((level) => level >= 0);
    const next = Number.isNaN(here) ? (beside ?? 0.5) : here + part;
    this.#levels[this.at] = Math.min(1, Math.max(0, next));
  }

  erase(): void {
    this.#levels[this.at] = Number.NaN;
  }

  clear(): void {
    this.#levels.fill(Number.NaN);
  }

  #valueOf(level: number): number {
    const { low, high, scale } = this.question;
    return scale === "log" ? low * (high / low) ** level : low + (high - low) * level;
  }

  #levelOf(value: number): number {
    const { low, high, scale } = this.question;
    return scale === "log" ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  }
}

/**
 * The curve that a text of heights stands for; places without one are left out.
 *
 * @param to x of the last place
 */
export function sketchFrom(
  text: string,
  to: number,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const heights = text.split(" ").map(Number);
  const kept = [...heights.keys()].filter((k) => Number.isFinite(heights[k]));
  return { x: kept.map((k) => (to * k) / (heights.length - 1)), y: kept.map((k) => heights[k]) };
}
