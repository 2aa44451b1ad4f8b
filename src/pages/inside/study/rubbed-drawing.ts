import { decimal, probability } from "../../../components/ui/numbers.js";
import { undoHistory } from "../../../components/ui/undo-history.js";
import type { Backend } from "../../../lib/core/backend.js";
import { softmaxOf } from "../../../lib/core/kernels/softmax.js";
import type { Network } from "../../../lib/core/network.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { drawStroke, type InkStroke } from "../../../lib/labs/inside/ink-stroke.js";
import {
  type LastSums,
  lastSums,
  type ScoreBudget,
  scoreBudget,
} from "../../../lib/labs/inside/score-budget.js";
import type { Flip } from "../../../lib/labs/inside/smallest-flip.js";
import { lookInside } from "../../../lib/labs/inside/stages.js";

/** A network whose score is looked at; it works out the gradient by its pixels. */
export interface BudgetSubject {
  readonly backend: Backend;
  readonly network: Network;
  readonly card: { readonly classes: readonly string[] };
}

/** Half of a line's usual width in the pictures of each data set, in pixels. */
export const penRadii: Readonly<Record<Convention, number>> = { emnist: 1.5, "quick-draw": 0.75 };

/** Steps that can be undone. */
const mostKept = 50;

/** A drawing whose ink is rubbed out and added to, and the budget by which its class stays ahead of the next. */
export class RubbedDrawing {
  readonly #subject: BudgetSubject;
  readonly #radius: number;
  readonly #sums: (levels: Uint8Array) => LastSums;
  #history: ReturnType<typeof undoHistory<Uint8Array>>;
  #found: LastSums | undefined;
  #slopes: Float32Array;
  /** The answer to the drawing as it came. */
  #label: number;

  /**
   * @param levels grey levels, 0 paper … 255 ink: [side × side]
   * @param radius of the pen, in pixels
   */
  constructor(subject: BudgetSubject, levels: Uint8Array, radius: number) {
    [this.#subject, this.#radius] = [subject, radius];
    this.#sums = lastSums(subject.backend, subject.network);
    this.#history = undoHistory(levels.slice(), mostKept);
    this.#label = greatest(this.#now.z);
    this.#slopes = this.#slopesNow();
  }

  get levels(): Uint8Array {
    return this.#history.state;
  }
  get radius(): number {
    return this.#radius;
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  /** The class that was answered first, and the likeliest of the others. */
  get names(): readonly [label: string, other: string] {
    const { classes } = this.#subject.card;
    return [classes[this.#label], classes[this.#other]];
  }
  get budget(): ScoreBudget {
    return scoreBudget(this.#subject.network, this.#now.h, this.#label, this.#other);
  }
  get isFlipped(): boolean {
    return this.#now.z[this.#other] > this.#now.z[this.#label];
  }
  get #now(): LastSums {
    this.#found ??= this.#sums(this.levels);
    return this.#found;
  }
  get #other(): number {
    return greatest(this.#now.z.map((score, k) => (k === this.#label ? Number.NEGATIVE_INFINITY : score)));
  }

  /** Begins a change that is undone as a whole. */
  begin(): void {
    this.#history.change(this.levels.slice());
  }

  /** Goes on with it. */
  draw(stroke: InkStroke): void {
    drawStroke(this.levels, Math.sqrt(this.levels.length), stroke, this.#radius);
    this.#found = undefined;
  }

  /** Ends it: the colours of the ink are those of the picture that it has left. */
  end(): void {
    this.#found = undefined;
    this.#slopes = this.#slopesNow();
  }

  /** A change of one stroke. */
  change(stroke: InkStroke): void {
    this.begin();
    this.draw(stroke);
    this.end();
  }

  undo(): void {
    if (this.#history.undo()) this.end();
  }

  /** What the ink of each pixel adds to the lead, for the slopes at the end of the last change: [side × side] */
  get inkParts(): Float32Array {
    return this.#slopes.map((slope, k) => (slope * this.levels[k]) / 255);
  }

  /**
   * The budget as a sum that adds up as it is written: every part is rounded first. And what the network says.
   */
  get words(): { readonly budget: string; readonly said: string } {
    const { income, expenses, bias } = this.budget;
    const [label, other] = this.names;
    const [up, down, rest] = [income, expenses, bias].map((part) => Math.round(100 * part) / 100);
    const lead = decimal(up + down + rest);
    const budget = `${decimal(up)} for ${label} − ${decimal(-down)} for ${other} ${rest < 0 ? "−" : "+"} ${decimal(Math.abs(rest))} from the biases = ${lead}`;
    const p = softmaxOf(Array.from(this.#now.z));
    const [first, second] = [p[this.#label], p[this.#other]].map(probability);
    const said = this.isFlipped
      ? `Now it says ${other}, ${second}. Of ${label} ${first} is left.`
      : `It says ${label}, ${first}. Next comes ${other}, ${second}.`;
    return { budget, said };
  }

  /** What a flip that was found has changed, in words. It is there already. */
  flipWords({ stroke, length, ink }: Flip): string {
    const [label, other] = this.names;
    const what =
      length === 0
        ? "One dab of the pen"
        : `One stroke, ${length} ${length === 1 ? "pixel" : "pixels"} long,`;
    const does = stroke.adds ? "adds" : "rubs out";
    return `${what} ${does} ${decimal(ink, 1)} pixels of ink, and ${label} becomes ${other}. It is the smallest that this search has found; a smaller one may have been overlooked.`;
  }

  /** ∂(z_a − z_c)/∂x at each pixel. */
  #slopesNow(): Float32Array {
    const { backend, network } = this.#subject;
    const [own, others] = [this.#label, this.#other].map(
      (label) => lookInside(backend, network, this.levels, { label }).stages[0].slopes,
    );
    return own.map((slope, k) => slope - others[k]);
  }
}

function greatest(values: Float32Array): number {
  return values.indexOf(Math.max(...values));
}
