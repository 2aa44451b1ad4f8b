import { html, svg } from "htl";
import type { Drawing } from "../../lib/drawing/drawing.js";
import { setDisabled } from "../ui/disable.js";
import { player } from "../ui/player.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { onPad, PadState, type Place } from "./pad-state.js";
import { drawWithPointers } from "./pointer-strokes.js";
import { pathOfStroke } from "./stroke-path.js";

/**
 * A pad to draw on: `.value` has the strokes, in units from 0 to 255. It sends `input` at each new point, and `change`
 * when a stroke has ended or the drawing has been changed otherwise.
 */
export interface DrawPad extends HTMLElement {
  value: Drawing;
  /** Whether a stroke is being drawn or replayed. */
  readonly busy: boolean;
  /** Puts strokes onto the pad in place of what is there; those that give way are replaced by the next stroke. */
  show(strokes: Drawing, givesWay?: boolean): void;
  /** Width of the line on the pad, in units. */
  lineWidth: number;
}

/**
 * A pad for a pen, a finger, a mouse, or the keyboard: arrow keys move the pen over a grid, space puts it down and lifts
 * it. Strokes are kept as they are drawn; pixels are made of them elsewhere.
 *
 * @param options label: what a screen reader says; replay: whether it can draw its strokes again, defaults to not
 */
export function drawPad({ label, replay = false }: { label: string; replay?: boolean }): DrawPad {
  const state = new PadState(tell);
  const sheet = padSheet(label);
  const buttons = padButtons(state, replay, () => root.isConnected);
  const penOnly = listenToHand(sheet.surface, state);
  const spoken = liveStatus();
  let lineWidth = 8;
  const root: DrawPad = Object.assign(
    html`<div class="pad"><div class="pad-sheet">${sheet.surface}</div>${buttons.root}${penOnly}${spoken}</div>`,
    {
      value: state.shown,
      busy: false,
      lineWidth,
      show: (strokes: Drawing, givesWay = false) => state.show(strokes, givesWay),
    },
  );
  Object.defineProperties(root, {
    busy: { get: () => state.busy },
    lineWidth: {
      get: () => lineWidth,
      set(width: number) {
        lineWidth = width;
        sheet.ink.setAttribute("stroke-width", String(width));
      },
    },
  });

  function tell(event: "input" | "change"): void {
    if (event === "input") show();
    root.dispatchEvent(new Event(event, { bubbles: true }));
  }

  function show(): void {
    root.value = state.shown;
    paint(sheet.ink, root.value);
    sheet.movePen(state.pen);
    buttons.show();
  }

  sheet.surface.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== "Tab") sheet.surface.classList.add("is-keyed");
    const said = state.press(event.key, event.shiftKey);
    if (said === undefined) return;
    if (said !== "") spoken.say(said);
    sheet.movePen(state.pen);
    event.preventDefault();
  });
  root.lineWidth = lineWidth;
  show();
  return root;
}

/** The paper, with the strokes on it and the pen over them. */
function padSheet(label: string) {
  const ink = svg`<g class="pad-ink"></g>`;
  const grid = svg`<path class="pad-grid" d=${gridPath()}></path>`;
  const cursor = svg`<g class="pad-pen"><circle r="6"></circle><path d="M-14 0H-8M8 0H14M0 -14V-8M0 8V14"></path></g>`;
  const hint = `${label}. ${t("Arrow keys move the pen, with Shift farther. Space puts it down and lifts it, Backspace undoes.")}`;
  const surface = svg`<svg viewBox="0 0 256 256" class="pad-surface" tabindex="0" role="application" aria-label=${hint}>${grid}${ink}${cursor}</svg>`;
  const movePen = ([x, y]: Place) => cursor.setAttribute("transform", `translate(${x} ${y})`);
  return { surface, ink, movePen };
}

function padButtons(state: PadState, replay: boolean, onPage: () => boolean) {
  const undo = textButton(t("Undo"), () => state.undo());
  const redo = textButton(t("Redo"), () => state.redo());
  const clear = textButton(t("Clear"), () => state.clear());
  const replayed = player((elapsed, reduced) => onPage() && state.replayTo(elapsed, reduced));
  const again = textButton(t("Replay"), () => {
    if (state.replaying) {
      state.stopReplay();
      return;
    }
    state.startReplay();
    replayed.start();
  });
  return {
    root: html`<div class="pad-buttons">${[undo, redo, clear, ...(replay ? [again] : [])]}</div>`,
    show() {
      setDisabled(undo, !state.can.undo);
      setDisabled(redo, !state.can.redo);
      setDisabled(clear, !state.can.clear);
      setDisabled(again, !state.can.clear);
      again.textContent = t(state.replaying ? "Stop" : "Replay");
    },
  };
}

/** A pen, a finger or a mouse draws. */
function listenToHand(surface: SVGElement, state: PadState): HTMLElement {
  const placeOf = (event: PointerEvent): Place => {
    const matrix = surface instanceof SVGGraphicsElement ? surface.getScreenCTM() : null;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix?.inverse());
    return [onPad(x), onPad(y)];
  };
  // The grid and the cursor are there for the keys; a hand that draws has no need of them.
  let byHand = false;
  surface.addEventListener("focus", () => surface.classList.toggle("is-keyed", !byHand));
  surface.addEventListener("blur", () => surface.classList.remove("is-keyed"));
  return drawWithPointers(surface, {
    begin(event) {
      surface.classList.remove("is-keyed");
      byHand = true;
      surface.focus({ preventScroll: true });
      byHand = false;
      state.begin(placeOf(event));
      return true;
    },
    move: (events) => state.extend(events.map(placeOf)),
    end: (keep) => state.end(keep),
  });
}

/** Only the last stroke grows: the others are left as they are. */
function paint(ink: SVGElement, drawing: Drawing): void {
  while (ink.children.length > drawing.length) ink.lastChild?.remove();
  for (const [k, stroke] of drawing.entries()) {
    const path = ink.children[k] ?? ink.appendChild(svg`<path></path>`);
    const d = pathOfStroke(stroke);
    if (path.getAttribute("d") !== d) path.setAttribute("d", d);
  }
}

/** Lines where the arrow keys with Shift lead. */
function gridPath(): string {
  return Array.from({ length: 7 }, (_, k) => `M${32 * (k + 1)} 0V256M0 ${32 * (k + 1)}H256`).join("");
}
