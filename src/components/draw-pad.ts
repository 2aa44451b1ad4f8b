import { html, svg } from "htl";
import type { Stroke } from "../lib/drawing/drawing.js";

/** A pad to draw on: `.value` has the strokes, in units from 0 to 255. */
export interface DrawPad extends HTMLElement {
  value: readonly Stroke[];
  /** Puts strokes onto the pad in place of what is there. */
  show(strokes: readonly Stroke[]): void;
}

/** Units that an arrow key moves the pen. */
const keyStep = 8;

/**
 * A pad for a pen, a finger, a mouse, or the keyboard: arrow keys move the pen, space puts it down and lifts it.
 * Strokes are kept as they are drawn; pixels are made of them elsewhere.
 *
 * @param options label: what a screen reader says
 */
export function drawPad({ label }: { label: string }): DrawPad {
  let strokes: Stroke[] = [];
  let current: [number[], number[]] | undefined;
  let pen = { x: 128, y: 128 };
  const ink = svg`<g class="pad-ink"></g>`;
  const cursor = svg`<circle class="pad-pen" r="5" cx="128" cy="128"></circle>`;
  const surface = svg`<svg viewBox="0 0 256 256" class="pad-surface" tabindex="0" role="application" aria-label="${label}. Arrow keys move the pen, space puts it down and lifts it.">${ink}${cursor}</svg>`;
  const undo = html`<button type="button" class="button">Undo</button>`;
  const clear = html`<button type="button" class="button">Clear</button>`;
  const status = html`<span class="visually-hidden" aria-live="polite"></span>`;
  const root: DrawPad = Object.assign(
    html`<div class="pad">${surface}<div class="pad-buttons">${undo}${clear}</div>${status}</div>`,
    {
      value: strokes,
      show(given: readonly Stroke[]) {
        strokes = [...given];
        changed();
      },
    },
  );

  function changed(): void {
    root.value = current ? [...strokes, current] : strokes;
    ink.replaceChildren(...root.value.map(pathOf));
    undo.toggleAttribute("disabled", strokes.length === 0);
    clear.toggleAttribute("disabled", strokes.length === 0);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function begin(x: number, y: number): void {
    current = [[x], [y]];
    changed();
  }
  function moveTo(x: number, y: number): void {
    pen = { x, y };
    cursor.setAttribute("cx", String(x));
    cursor.setAttribute("cy", String(y));
    if (!current) return;
    current[0].push(x);
    current[1].push(y);
    changed();
  }
  function end(): void {
    if (!current) return;
    strokes = [...strokes, current];
    current = undefined;
    changed();
  }
  function placeOf(event: PointerEvent): [number, number] {
    const box = surface.getBoundingClientRect();
    const inside = (value: number) => Math.round(Math.min(255, Math.max(0, value)) * 10) / 10;
    return [
      inside(((event.clientX - box.left) / box.width) * 256),
      inside(((event.clientY - box.top) / box.height) * 256),
    ];
  }

  surface.addEventListener("pointerdown", (event) => {
    if (!(event instanceof PointerEvent) || event.button !== 0) return;
    event.preventDefault();
    surface.focus({ preventScroll: true });
    surface.setPointerCapture(event.pointerId);
    begin(...placeOf(event));
  });
  surface.addEventListener("pointermove", (event) => {
    if (!(event instanceof PointerEvent) || !current) return;
    for (const part of event.getCoalescedEvents?.() ?? [event]) moveTo(...placeOf(part));
  });
  for (const type of ["pointerup", "pointercancel"]) surface.addEventListener(type, end);
  surface.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step && event.key !== " ") return;
    event.preventDefault();
    if (step) {
      const [x, y] = [pen.x + keyStep * step[0], pen.y + keyStep * step[1]];
      moveTo(Math.min(255, Math.max(0, x)), Math.min(255, Math.max(0, y)));
    } else if (current) {
      end();
      status.textContent = "Pen up.";
    } else {
      begin(pen.x, pen.y);
      status.textContent = "Pen down.";
    }
  });
  undo.addEventListener("click", () => {
    strokes = strokes.slice(0, -1);
    changed();
  });
  clear.addEventListener("click", () => {
    strokes = [];
    changed();
  });
  changed();
  return root;
}

function pathOf([xs, ys]: Stroke): SVGElement {
  const points = xs.map((x, k) => `${x} ${ys[k]}`);
  // A line of no length still shows its round cap: a dot.
  const path = points.length === 1 ? `M${points[0]} l0 0` : `M${points.join(" L")}`;
  return svg`<path d="${path}"/>`;
}
