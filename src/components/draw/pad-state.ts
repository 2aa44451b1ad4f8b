import type { Drawing } from "../../lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../lib/drawing/first-points.js";
import { arrowOf } from "../ui/arrow-of.js";
import { t } from "../words/t.js";
import { pointsAfter } from "./replay-pace.js";
import { strokeHistory } from "./stroke-history.js";

/** A place on a pad, in units from 0 to 255. */
export type Place = readonly [x: number, y: number];

const pace = { pointsPerSecond: 90, strokePause: 500 };
/** Units that an arrow key moves the pen, and with the shift key held. */
const [keyStep, bigKeyStep] = [8, 32];

/**
 * A pad without its screen: its strokes, the one being drawn, where the pen is, and how much is replayed. At first the
 * pen is up in the middle, and nothing is drawn.
 */
export class PadState {
  readonly #history = strokeHistory();
  readonly #tell: (event: "input" | "change") => void;
  #current: [number[], number[]] | undefined;
  #replay: { readonly drawing: Drawing; readonly points: number } | undefined;
  #pen: Place = [128, 128];
  /** A drawing that the first stroke takes the place of. */
  #example: Drawing | undefined;

  /**
   * @param tell hears "input" when what is to be seen has changed, and "change" after it when a stroke has ended or the
   *   drawing has been changed otherwise
   */
  constructor(tell: (event: "input" | "change") => void) {
    this.#tell = tell;
  }

  /** What is to be seen: every stroke and the one being drawn, or what has been replayed so far. */
  get shown(): Drawing {
    if (this.#replay) return firstPoints(this.#replay.drawing, this.#replay.points);
    return this.#current ? [...this.#history.drawing, this.#current] : this.#history.drawing;
  }
  get pen(): Place {
    return this.#pen;
  }
  get replaying(): boolean {
    return this.#replay !== undefined;
  }
  /** Whether a stroke is being drawn or replayed. */
  get busy(): boolean {
    return this.replaying || this.#current !== undefined;
  }
  /** Whether there is something to undo, to do again, to clear. */
  get can(): { readonly undo: boolean; readonly redo: boolean; readonly clear: boolean } {
    const { canUndo, canRedo, drawing } = this.#history;
    return { undo: canUndo, redo: canRedo, clear: drawing.length > 0 };
  }

  /** Puts the pen down. A stroke that nothing has ended ends there. */
  begin(place: Place): void {
    this.end(true);
    this.#replay = undefined;
    if (this.#example && this.#history.drawing === this.#example) this.#history.replace([]);
    this.#pen = place;
    this.#current = [[place[0]], [place[1]]];
    this.#tell("input");
  }

  /** Draws on through the places, those where the pen already is left out; nothing happens while the pen is up. */
  extend(places: readonly Place[]): void {
    if (!this.#current) return;
    const [xs, ys] = this.#current;
    const before = xs.length;
    for (const [x, y] of places) {
      if (x === xs[xs.length - 1] && y === ys[ys.length - 1]) continue;
      xs.push(x);
      ys.push(y);
    }
    this.#pen = [xs[xs.length - 1], ys[ys.length - 1]];
    if (xs.length > before) this.#tell("input");
  }

  /** Lifts the pen, and keeps the stroke or drops it. */
  end(keep: boolean): void {
    if (!this.#current) return;
    if (keep) this.#history.add(this.#current);
    this.#current = undefined;
    this.#changed();
  }

  /**
   * Takes a key: arrows move the pen, space puts it down and lifts it, Escape drops the stroke, Backspace undoes.
   *
   * @returns what there is to say of it, perhaps nothing; `undefined` for a key that means nothing here
   */
  press(key: string, shift: boolean): string | undefined {
    const arrow = arrowOf(key);
    if (arrow) {
      const step = shift ? bigKeyStep : keyStep;
      this.#pen = [onPad(this.#pen[0] + step * arrow[0]), onPad(this.#pen[1] + step * arrow[1])];
      this.extend([this.#pen]);
      return placeInWords(this.#pen);
    }
    const down = this.#current !== undefined;
    if (key === " ") {
      if (down) this.end(true);
      else this.begin(this.#pen);
      return `${down ? t("Pen up.") : t("Pen down.")} ${placeInWords(this.#pen)}`;
    }
    if (key === "Escape" && down) {
      this.end(false);
      return t("Stroke dropped.");
    }
    if (key !== "Backspace") return undefined;
    this.undo();
    return "";
  }

  undo(): void {
    this.#history.undo();
    this.stopReplay();
  }

  redo(): void {
    this.#history.redo();
    this.stopReplay();
  }

  clear(): void {
    this.#history.replace([]);
    this.stopReplay();
  }

  /**
   * Puts a drawing in the place of what is there.
   *
   * @param givesWay whether the next stroke takes its place in turn; defaults to not
   */
  show(drawing: Drawing, givesWay = false): void {
    this.#current = undefined;
    this.#example = givesWay ? drawing : undefined;
    this.#history.replace(drawing);
    this.stopReplay();
  }

  startReplay(): void {
    this.#replay = { drawing: this.#history.drawing, points: 0 };
    this.#tell("input");
  }

  /** Shows what is drawn so many milliseconds after the replay began, and returns whether there is more. */
  replayTo(elapsed: number, reduced: boolean): boolean {
    if (!this.#replay) return false;
    const { drawing } = this.#replay;
    const points = pointsAfter(drawing, 0, elapsed, reduced, pace);
    if (points >= pointCount(drawing)) {
      this.stopReplay();
      return false;
    }
    this.#replay = { drawing, points };
    this.#tell("input");
    return true;
  }

  /** Shows the whole drawing again. */
  stopReplay(): void {
    this.#replay = undefined;
    this.#changed();
  }

  #changed(): void {
    this.#tell("input");
    this.#tell("change");
  }
}

/** A coordinate held on the pad, to a hundredth of a unit: finer than any pointer. */
export function onPad(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)) * 100) / 100;
}

/** Where the pen is on the grid that the arrow keys move it over. */
function placeInWords([x, y]: Place): string {
  const [column, row] = [x, y].map((at) => Math.floor(at / keyStep) + 1);
  return t("Row {row}, column {column} of {all}.", { row, column, all: Math.ceil(255 / keyStep) });
}
