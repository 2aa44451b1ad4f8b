import type { Drawing } from "../../lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../lib/drawing/first-points.js";
import { trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { pointsAfter } from "./replay-pace.js";

const pace = { pointsPerSecond: 30, strokePause: 700 };
/** Points of a list that are written out around the present one. */
const listed = 9;

/** A drawing, and how many of its points are drawn. */
export class ReplayState {
  #drawing: Drawing = [];
  #at = 0;
  /** Point at which it began to play. */
  #from = 0;

  /** Points that are drawn, and that there are. */
  get at(): number {
    return this.#at;
  }
  get count(): number {
    return pointCount(this.#drawing);
  }
  get drawn(): Drawing {
    return firstPoints(this.#drawing, this.#at);
  }

  /** Takes another drawing, all of it drawn. */
  take(drawing: Drawing): void {
    this.#drawing = drawing;
    this.moveTo(this.count);
  }

  moveTo(count: number): void {
    this.#at = Math.min(this.count, count);
  }

  /** Begins to play where it stands; from the beginning where all is drawn. */
  play(): void {
    if (this.#at >= this.count) this.#at = 0;
    this.#from = this.#at;
  }

  /** Moves to where it is so many milliseconds after it began to play, and returns whether there is more. */
  playTo(elapsed: number, reduced: boolean): boolean {
    this.moveTo(pointsAfter(this.#drawing, this.#from, elapsed, reduced, pace));
    return this.#at < this.count;
  }

  /** Where it stands, in words. */
  get place(): string {
    const { drawn, count } = this;
    const stroke = drawn.at(-1);
    if (!stroke)
      return t("{strokes} strokes, {points} points; none is drawn yet.", {
        strokes: this.#drawing.length,
        points: count,
      });
    const [xs, ys] = stroke;
    const k = xs.length - 1;
    const whole = this.#drawing[drawn.length - 1];
    return t("Stroke {stroke} of {strokes}, point {point} of {points}: x = {x}, y = {y}", {
      stroke: drawn.length,
      strokes: this.#drawing.length,
      point: k + 1,
      points: whole[0].length,
      x: trimmed(xs[k], 1),
      y: trimmed(ys[k], 1),
    });
  }

  /** The last points of the present stroke, as two lists. */
  get numbers(): string {
    const stroke = this.drawn.at(-1) ?? [[], []];
    return stroke.map((list, axis) => `${"xy"[axis]}  ${listText(list)}`).join("\n");
  }
}

function listText(list: readonly number[]): string {
  if (list.length === 0) return "–";
  const last = list.slice(-listed).map((value) => trimmed(value, 0).padStart(3));
  return `${list.length > listed ? "… " : ""}${last.join(" ")}`;
}
