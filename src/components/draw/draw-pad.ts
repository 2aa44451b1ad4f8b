import { html, svg } from "htl";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { firstPoints, pointCount } from "../../lib/drawing/first-points.js";
import { pointerChoice } from "./pointer-choice.js";
import { strokeHistory } from "./stroke-history.js";
import { pathOfStroke } from "./stroke-path.js";
import { endOfStroke } from "./stroke-replay.js";

/**
 * A pad to draw on: `.value` has the strokes, in units from 0 to 255. It sends `input` at each new point, and `change`
 * when a stroke has ended or the drawing has been changed otherwise.
 */
export interface DrawPad extends HTMLElement {
  value: Drawing;
  /** Whether a stroke is being drawn or replayed. */
  readonly busy: boolean;
  /** Puts strokes onto the pad in place of what is there. */
  show(strokes: Drawing): void;
  /** Width of the line on the pad, in units. */
  lineWidth: number;
}

/** Units that an arrow key moves the pen, and with the shift key held. */
const [keyStep, bigKeyStep] = [8, 32];
/** Points a second while it replays, and milliseconds for a stroke where motion is to be reduced. */
const [pace, strokePause] = [90, 500];

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A pad for a pen, a finger, a mouse, or the keyboard: arrow keys move the pen over a grid, space puts it down and lifts
 * it. Strokes are kept as they are drawn; pixels are made of them elsewhere.
 *
 * @param options label: what a screen reader says; replay: whether it can draw its strokes again, defaults to not
 */
export function drawPad({ label, replay = false }: { label: string; replay?: boolean }): DrawPad {
  const history = strokeHistory();
  let current: [number[], number[]] | undefined;
  let replaying: { from: number; since: number; drawing: Drawing } | undefined;
  let pen = { x: 128, y: 128 };
  let lineWidth = 8;
  const pointers = pointerChoice();
  const ink = svg`<g class="pad-ink"></g>`;
  const grid = svg`<path class="pad-grid" d=${gridPath()}></path>`;
  const cursor = svg`<g class="pad-pen"><circle r="6"></circle><path d="M-14 0H-8M8 0H14M0 -14V-8M0 8V14"></path></g>`;
  const hint = `${label}. Arrow keys move the pen, with Shift farther. Space puts it down and lifts it, Backspace undoes.`;
  const surface = svg`<svg viewBox="0 0 256 256" class="pad-surface" tabindex="0" role="application" aria-label=${hint}>${grid}${ink}${cursor}</svg>`;
  const undo = button("Undo");
  const redo = button("Redo");
  const clear = button("Clear");
  const again = button("Replay");
  const status = html`<span class="visually-hidden" aria-live="polite"></span>`;
  const buttons = [undo, redo, clear, ...(replay ? [again] : [])];
  const root: DrawPad = Object.assign(
    html`<div class="pad"><div class="pad-sheet">${surface}</div><div class="pad-buttons">${buttons}</div>${status}</div>`,
    {
      value: history.drawing,
      busy: false,
      lineWidth,
      show(strokes: Drawing) {
        stopReplay();
        current = undefined;
        history.replace(strokes);
        changed();
        send("change");
      },
    },
  );
  Object.defineProperties(root, {
    busy: { get: () => current !== undefined || replaying !== undefined },
    lineWidth: {
      get: () => lineWidth,
      set(width: number) {
        lineWidth = width;
        ink.setAttribute("stroke-width", String(width));
      },
    },
  });

  function send(type: "input" | "change"): void {
    root.dispatchEvent(new Event(type, { bubbles: true }));
  }
  function shown(): Drawing {
    if (replaying) return firstPoints(replaying.drawing, replaying.from);
    return current ? [...history.drawing, current] : history.drawing;
  }
  function changed(): void {
    root.value = shown();
    paint(root.value);
    const empty = history.drawing.length === 0;
    undo.toggleAttribute("disabled", !history.canUndo);
    redo.toggleAttribute("disabled", !history.canRedo);
    clear.toggleAttribute("disabled", empty);
    again.toggleAttribute("disabled", empty);
    again.textContent = replaying ? "Stop" : "Replay";
    send("input");
  }
  /** Only the last stroke grows: the others are left as they are. */
  function paint(drawing: Drawing): void {
    while (ink.children.length > drawing.length) ink.lastChild?.remove();
    for (const [k, stroke] of drawing.entries()) {
      const path = ink.children[k] ?? ink.appendChild(svg`<path></path>`);
      const d = pathOfStroke(stroke);
      if (path.getAttribute("d") !== d) path.setAttribute("d", d);
    }
  }
  function movePen(x: number, y: number): void {
    pen = { x, y };
    cursor.setAttribute("transform", `translate(${x} ${y})`);
  }
  function begin(x: number, y: number): void {
    stopReplay();
    movePen(x, y);
    current = [[x], [y]];
    changed();
  }
  /** Adds the points that differ from the last. */
  function extend(points: readonly (readonly [number, number])[]): void {
    if (!current) return;
    const [xs, ys] = current;
    const before = xs.length;
    for (const [x, y] of points) {
      if (x === xs[xs.length - 1] && y === ys[ys.length - 1]) continue;
      xs.push(x);
      ys.push(y);
    }
    movePen(xs[xs.length - 1], ys[ys.length - 1]);
    if (xs.length > before) changed();
  }
  function end(keep: boolean): void {
    if (!current) return;
    if (keep) history.add(current);
    current = undefined;
    changed();
    send("change");
  }
  function step(action: () => void): void {
    stopReplay();
    action();
    changed();
    send("change");
  }
  function placeOf(event: PointerEvent): [number, number] {
    const matrix = surface instanceof SVGGraphicsElement ? surface.getScreenCTM() : null;
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix?.inverse());
    return [inside(place.x), inside(place.y)];
  }

  // The grid and the cursor are there for the keys; a hand that draws has no need of them.
  let byHand = false;
  surface.addEventListener("focus", () => surface.classList.toggle("is-keyed", !byHand));
  surface.addEventListener("blur", () => surface.classList.remove("is-keyed"));
  surface.addEventListener("pointerdown", (event) => {
    if (!(event instanceof PointerEvent)) return;
    surface.classList.remove("is-keyed");
    const part = pointers.down(event);
    if (part === "ignored") return;
    event.preventDefault();
    if (part === "takes over") end(false);
    byHand = true;
    if (surface instanceof SVGElement) surface.focus({ preventScroll: true });
    byHand = false;
    surface.setPointerCapture(event.pointerId);
    begin(...placeOf(event));
  });
  surface.addEventListener("pointermove", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerId !== pointers.active) return;
    const parts = event.getCoalescedEvents?.() ?? [];
    extend((parts.length > 0 ? parts : [event]).map(placeOf));
  });
  // A pointer that the system takes away was no drawing hand: a scroll, or a palm.
  for (const [type, keep] of [
    ["pointerup", true],
    ["pointercancel", false],
  ] as const) {
    surface.addEventListener(type, (event) => {
      if (!(event instanceof PointerEvent) || event.pointerId !== pointers.active) return;
      pointers.up(event.pointerId);
      end(keep);
    });
  }
  surface.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "Tab") surface.classList.add("is-keyed");
    const direction = steps[event.key];
    if (direction) {
      const far = event.shiftKey ? bigKeyStep : keyStep;
      const place = [inside(pen.x + far * direction[0]), inside(pen.y + far * direction[1])] as const;
      movePen(...place);
      extend([place]);
    } else if (event.key === " ") {
      const down = current === undefined;
      if (down) begin(pen.x, pen.y);
      else end(true);
      status.textContent = down ? "Pen down." : "Pen up.";
    } else if (event.key === "Escape" && current) {
      end(false);
      status.textContent = "Stroke dropped.";
    } else if (event.key === "Backspace") {
      step(() => history.undo());
    } else return;
    event.preventDefault();
  });
  undo.addEventListener("click", () => step(() => history.undo()));
  redo.addEventListener("click", () => step(() => history.redo()));
  clear.addEventListener("click", () => step(() => history.replace([])));

  function stopReplay(): void {
    replaying = undefined;
  }
  function advance(time: number): void {
    if (!replaying || !root.isConnected) return;
    const { since, drawing } = replaying;
    const elapsed = Math.max(0, time - since);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const from = still
      ? endOfStroke(drawing, 0, Math.floor(elapsed / strokePause))
      : Math.floor((elapsed / 1000) * pace);
    if (from >= pointCount(drawing)) {
      step(() => {});
      return;
    }
    replaying = { ...replaying, from };
    changed();
    requestAnimationFrame(advance);
  }
  again.addEventListener("click", () => {
    if (replaying) {
      step(() => {});
      return;
    }
    replaying = { from: 0, since: performance.now(), drawing: history.drawing };
    changed();
    requestAnimationFrame(advance);
  });
  movePen(pen.x, pen.y);
  ink.setAttribute("stroke-width", String(lineWidth));
  changed();
  return root;
}

/** Inside the pad, to a hundredth of a unit: finer than any pointer. */
function inside(value: number): number {
  return Math.round(Math.min(255, Math.max(0, value)) * 100) / 100;
}

function button(text: string): HTMLElement {
  return html`<button type="button" class="button">${text}</button>`;
}

/** Lines where the arrow keys with Shift lead. */
function gridPath(): string {
  return Array.from({ length: 7 }, (_, k) => `M${32 * (k + 1)} 0V256M0 ${32 * (k + 1)}H256`).join("");
}
