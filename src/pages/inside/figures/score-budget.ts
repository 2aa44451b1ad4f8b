import { html, svg } from "htl";
import { mixed, rgbOf } from "../../../components/chart/colour.js";
import { packed } from "../../../components/chart/palette.js";
import type { PadNetwork } from "../../../components/draw/reader-state.js";
import type { NetworkView } from "../../../components/inside/follow-reader.js";
import type { InsideSubject } from "../../../components/inside/inside-state.js";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { largestMagnitude } from "../../../components/pictures/pixel-picture.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { choice } from "../../../components/ui/choice.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { onDrag } from "../../../components/ui/drag.js";
import { setText } from "../../../components/ui/follow.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { partOf } from "../../../components/ui/part-of.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { pixelCount, side } from "../../../lib/drawing/picture-size.js";
import { type FlipReply, type FlipRequest, longestFlip } from "../../../lib/labs/inside/flip-session.js";
import type { InkPlace, InkStroke } from "../../../lib/labs/inside/ink-stroke.js";
import { type Channel, type Failure, openChannel } from "../../../lib/workers/channel.js";
import { penRadii, RubbedDrawing } from "../study/rubbed-drawing.js";
import { balance } from "./balance.js";

/** Side of a pixel on the canvas. */
const cell = 12;

/**
 * A drawing that is rubbed out and added to, the budget by which its class is ahead of the next on a balance, and a search
 * for the smallest stroke that changes the answer. It takes networks and drawings from a pad.
 */
export function scoreBudgetFigure(invalidation: Promise<unknown>): NetworkView {
  const figure = new BudgetFigure();
  const end = () => figure.stop();
  invalidation.then(end).catch(end);
  return figure.root;
}

class BudgetFigure {
  readonly root: NetworkView;
  readonly #sheet = inkSheet();
  readonly #balance = balance();
  readonly #pen = choice({ legend: "The pen", options: ["rub", "add"], labels: ["rubs out", "adds ink"] });
  readonly #find = textButton("", () => (this.#running ? this.stop() : this.#search()), "button--primary");
  readonly #undo = textButton("Undo", () => this.#change((state) => state.undo()));
  readonly #budget = html`<p class="number"></p>`;
  readonly #said = html`<p></p>`;
  readonly #found = liveStatus("budget-found");
  readonly #status = liveStatus();
  readonly #redraw = nextFrame(() => this.#draw());
  #levels = new Uint8Array(pixelCount);
  #taken: { readonly subject: InsideSubject; readonly source: PadNetwork } | undefined;
  #state: RubbedDrawing | undefined;
  /** A stroke that was found, until something else is changed. */
  #mark: InkStroke | undefined;
  #running: Channel<FlipRequest> | undefined;

  constructor() {
    this.root = Object.assign(
      html`<div class="budget" data-figure="score-budget" data-state="loading">
        <div>${this.#sheet.root}${this.#pen}<div class="budget-buttons">${this.#find}${this.#undo}</div></div>
        <div class="budget-says">${this.#balance.root}${this.#budget}${this.#said}${this.#found}</div>${this.#status}
      </div>`,
      {
        use: (subject: InsideSubject, _samples: unknown, source: PadNetwork) => {
          this.#taken = { subject, source };
          this.#open();
        },
        look: (levels: Uint8Array) => {
          if (levels.every((level, k) => level === this.#levels[k])) return;
          this.#levels = levels.slice();
          this.#open();
        },
      },
    );
    this.#hear();
    this.stop();
  }

  /** Ends a search. */
  stop(): void {
    this.#running?.end();
    this.#running = undefined;
    this.#find.textContent = "Find the smallest stroke";
    this.root.toggleAttribute("data-searching", false);
  }

  get #adds(): boolean {
    return this.#pen.value === "add";
  }

  /** Begins with the drawing as it has come from the pad. */
  #open(): void {
    this.#forget();
    if (!this.#taken) return;
    const { subject, source } = this.#taken;
    this.#state = new RubbedDrawing(subject, this.#levels, penRadii[source.convention]);
    this.#balance.measure(this.#state.budget);
    this.root.dataset.state = "ready";
    this.#redraw.ask();
  }

  /** Forgets what was found. */
  #forget(): void {
    this.stop();
    this.#mark = undefined;
    this.#found.say("");
  }

  #change(change: (state: RubbedDrawing) => void): void {
    if (!this.#state) return;
    this.#forget();
    change(this.#state);
    this.#redraw.ask();
  }

  #hear(): void {
    const { surface, placeOf, cursor } = this.#sheet;
    let last: InkPlace = [0, 0];
    /** Ends a stroke, if one was begun. */
    let lift: (() => void) | undefined;
    const drawTo = (place: InkPlace) => {
      this.#state?.draw({ from: last, to: place, adds: this.#adds });
      last = place;
      this.#redraw.ask();
    };
    onDrag(surface, {
      begin: (event) => {
        if (!this.#state) return false;
        surface.focus({ preventScroll: true });
        this.#change((state) => state.begin());
        lift = () => {
          this.#state?.end();
          this.#redraw.ask();
        };
        last = placeOf(event);
        drawTo(last);
        return true;
      },
      move: (events) => {
        for (const event of events) drawTo(placeOf(event));
      },
      end: () => {
        lift?.();
        lift = undefined;
      },
    });
    surface.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const place = cursor.placeAfter(event.key);
      if (place !== undefined) {
        cursor.moveTo(place);
        this.#status.say(`${cursor.words}.`);
      } else if (event.key === " ") {
        const at: InkPlace = [(cursor.at % side) + 0.5, Math.floor(cursor.at / side) + 0.5];
        this.#change((state) => state.change({ from: at, to: at, adds: this.#adds }));
      } else if (event.key === "Backspace") this.#change((state) => state.undo());
      else return;
      event.preventDefault();
    });
    this.#pen.addEventListener("input", () => this.stop());
  }

  #draw(): void {
    const state = this.#state;
    if (!state) return;
    this.#sheet.draw(state, this.#mark);
    this.#balance.show(state.budget, state.names);
    const { budget, said } = state.words;
    setText(this.#budget, budget);
    setText(this.#said, said);
    this.#status.say(`${said} ${budget}.`);
    setDisabled(this.#undo, !state.canUndo);
  }

  async #search(): Promise<void> {
    const [state, taken] = [this.#state, this.#taken];
    if (!state || !taken) return;
    this.#forget();
    const worker = new Worker(import.meta.resolve("../../../lib/labs/inside/flip.worker.js"), {
      type: "module",
    });
    const channel = openChannel<FlipRequest, FlipReply>(worker, {
      take: (reply) => this.#take(reply),
      silent: "the worker that searches could not be started",
    });
    this.#running = channel;
    this.#find.textContent = "Stop";
    this.root.toggleAttribute("data-searching", true);
    this.#found.say("Searching …");
    try {
      const { card, weights } = await lateFetch(() => taken.source.load());
      const { levels, radius } = state;
      if (this.#running === channel)
        channel.send({ card, weights, levels, adds: this.#adds, radius, seed: 1 });
    } catch (error) {
      this.#take({ kind: "failed", message: messageOf(error) });
    }
  }

  #take(reply: FlipReply | Failure): void {
    if (reply.kind === "progress") {
      this.#found.say(`Searching: ${reply.tried} strokes tried, now those of ${reply.length} pixels.`);
      return;
    }
    this.stop();
    if (reply.kind === "failed") this.#found.say(`The search has failed: ${reply.message}.`);
    else if (!reply.flip)
      this.#found.say(`No straight stroke of up to ${longestFlip} pixels was found that does it.`);
    else {
      const { flip } = reply;
      this.#change((state) => state.change(flip.stroke));
      this.#mark = flip.stroke;
      if (this.#state) this.#found.say(this.#state.flipWords(flip));
    }
  }
}

/** The picture that is drawn on, with a mark where the keys are and one around a stroke that was found. */
function inkSheet() {
  const canvas = Object.assign(document.createElement("canvas"), { width: cell * side, height: cell * side });
  const cursor = pixelCursor(canvas, { width: side, height: side, at: (side * side) / 2 + side / 2 });
  const found = svg`<path class="budget-mark"></path>`;
  const surface = html`<div class="budget-sheet" tabindex="0" role="application" aria-label="The picture. Arrow keys move the pen, Space puts a dab there, Backspace undoes.">${canvas}<svg viewBox="0 0 28 28" aria-hidden="true">${found}</svg>${cursor.marker}</div>`;
  let drawn: RubbedDrawing | undefined;
  repaintWithTheme(canvas, () => drawn && paintInk(canvas, drawn));
  return {
    root: surface,
    surface,
    cursor,
    placeOf(event: PointerEvent): InkPlace {
      const [across, down] = partOf(canvas, event);
      return [across * side, down * side];
    },
    draw(state: RubbedDrawing, mark: InkStroke | undefined) {
      drawn = state;
      paintInk(canvas, state);
      found.setAttribute("d", mark ? outlineOf(mark, state.radius + 0.7) : "");
    },
  };
}

/** A line around a stroke: a half circle at each end. */
function outlineOf({ from: [x0, y0], to: [x1, y1] }: InkStroke, radius: number): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [dx, dy] = length > 0 ? [(x1 - x0) / length, (y1 - y0) / length] : [1, 0];
  const [nx, ny] = [-dy * radius, dx * radius];
  const arc = `A${radius} ${radius} 0 0 1`;
  return `M${x0 + nx} ${y0 + ny}${arc} ${x0 - nx} ${y0 - ny}L${x1 - nx} ${y1 - ny}${arc} ${x1 + nx} ${y1 + ny}Z`;
}

/** Ink, warm where it speaks for the class and cool, with a dash, where it speaks for the other. */
function paintInk(canvas: HTMLCanvasElement, { levels, inkParts }: RubbedDrawing): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const [paper, ink] = [rgbOf("--paper-raised"), rgbOf("--ink-faint")];
  const [positive, negative] = [rgbOf("--positive"), rgbOf("--negative")];
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const most = 0.6 * largestMagnitude(inkParts);
  const blank = packed(paper);
  pixels.fill(blank);
  for (const [k, level] of levels.entries()) {
    if (level === 0) continue;
    const part = Math.max(-1, Math.min(1, inkParts[k] / most));
    const colour = packed(
      mixed(paper, mixed(ink, part < 0 ? negative : positive, Math.abs(part)), level / 255),
    );
    const first = cell * (canvas.width * Math.floor(k / side) + (k % side));
    for (let row = 0; row < cell; row++) {
      const start = first + row * canvas.width;
      pixels.fill(colour, start, start + cell);
      const isDash = part <= -0.25 && (row === cell / 2 - 1 || row === cell / 2);
      if (isDash) pixels.fill(blank, start + cell / 4, start + (3 * cell) / 4);
    }
  }
  context.putImageData(image, 0, 0);
}
