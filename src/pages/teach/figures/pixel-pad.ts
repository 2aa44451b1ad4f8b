import { html } from "htl";
import { pointerChoice } from "../../../components/draw/pointer-choice.js";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { textButton } from "../../../components/ui/text-button.js";
import { shift } from "../../../lib/drawing/shift.js";
import { pixelLine } from "./pixel-line.js";

/**
 * A grid of 28 × 28 pixels to set one by one, black or white: `.value` has its levels, 0 or 255. It sends `input` at each
 * pixel that changes, and `change` when a line has ended.
 */
export interface PixelPad extends HTMLElement {
  value: Uint8Array;
  /** Whether a line is being drawn. */
  readonly busy: boolean;
  /** Puts a picture onto the grid in place of what is there. */
  show(pixels: Uint8Array): void;
}

const side = 28;
/** Pictures that are kept to go back to. */
const mostKept = 300;

const moves: Readonly<Record<string, readonly [label: string, dx: number, dy: number]>> = {
  "←": ["left", -1, 0],
  "↑": ["up", 0, -1],
  "↓": ["down", 0, 1],
  "→": ["right", 1, 0],
};

/**
 * A press on paper begins a line of ink, one on ink a line of paper. Arrow keys move a cursor, space sets or clears its
 * pixel, and with Shift held an arrow key takes the pixel's colour along.
 */
export function pixelPad({ label }: { label: string }): PixelPad {
  let past: Uint8Array[] = [];
  let future: Uint8Array[] = [];
  let pixels: Uint8Array = new Uint8Array(side * side);
  let stroke: { readonly level: number; last: number; readonly before: Uint8Array } | undefined;
  const pointers = pointerChoice();
  const picture = pixelPicture({
    values: new Float32Array(pixels.length),
    width: side,
    height: side,
    mode: "ink",
    scale: 12,
    label: "",
  });
  picture.setAttribute("aria-hidden", "true");
  const cursor = pixelCursor(picture, { width: side, height: side, at: 14 * side + 14 });
  const hint = `${label}. Arrow keys move the cursor, Space sets or clears a pixel, with Shift an arrow key draws on, Backspace undoes.`;
  const grid = html`<div class="pixel-pad-grid" aria-hidden="true"></div>`;
  const surface = html`<div class="pixel-pad-surface" tabindex="0" role="application" aria-label=${hint}>${picture}${grid}${cursor.marker}</div>`;
  const status = html`<span class="visually-hidden" aria-live="polite"></span>`;
  const undo = textButton("Undo", () => step(past, future));
  const redo = textButton("Redo", () => step(future, past));
  const clear = textButton("Clear", () => replace(new Uint8Array(side * side)));
  const shifts = Object.entries(moves).map(([sign, [where, dx, dy]]) => {
    const button = textButton(sign, () => replace(shift(pixels, side, dx, dy)));
    button.setAttribute("aria-label", `Move the drawing ${where} by a pixel`);
    return button;
  });
  const root: PixelPad = Object.assign(
    html`<div class="pixel-pad">${surface}<div class="pad-buttons">${undo}${redo}${clear}</div><div class="pad-buttons" role="group" aria-label="Move the drawing by a pixel">${shifts}</div>${status}</div>`,
    { value: pixels, busy: false, show: replace },
  );
  Object.defineProperty(root, "busy", { get: () => stroke !== undefined });

  function send(type: "input" | "change"): void {
    root.dispatchEvent(new Event(type, { bubbles: true }));
  }

  function use(next: Uint8Array): void {
    pixels = next;
    root.value = next;
    picture.update(Float32Array.from(next, (level) => level / 255));
    undo.disabled = past.length === 0;
    redo.disabled = future.length === 0;
    clear.disabled = !next.some((level) => level > 0);
    send("input");
  }

  function remember(before: Uint8Array): void {
    past = [...past.slice(1 - mostKept), before];
    future = [];
  }

  function replace(next: Uint8Array): void {
    remember(pixels);
    use(next);
    send("change");
  }

  function step(from: Uint8Array[], to: Uint8Array[]): void {
    const found = from.pop();
    if (!found) return;
    to.push(pixels);
    use(found);
    send("change");
  }

  function paint(places: readonly number[], level: number): void {
    const next = pixels.slice();
    for (const place of places) next[place] = level;
    use(next);
  }

  function begin(place: number): void {
    stroke = { level: pixels[place] > 0 ? 0 : 255, last: place, before: pixels };
    cursor.moveTo(place);
    paint([place], stroke.level);
  }

  function extend(place: number): void {
    if (!stroke || place === stroke.last) return;
    paint(pixelLine(stroke.last, place, side), stroke.level);
    stroke.last = place;
    cursor.moveTo(place);
  }

  function end(): void {
    if (!stroke) return;
    const { before } = stroke;
    stroke = undefined;
    remember(before);
    use(pixels);
    send("change");
  }

  surface.addEventListener("pointerdown", (event) => {
    if (!(event instanceof PointerEvent) || pointers.down(event) === "ignored") return;
    const place = cursor.placeOf(event);
    if (place === undefined) return pointers.up(event.pointerId);
    event.preventDefault();
    end();
    surface.focus({ preventScroll: true });
    surface.classList.remove("is-keyed");
    surface.setPointerCapture(event.pointerId);
    begin(place);
  });
  surface.addEventListener("pointermove", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerId !== pointers.active) return;
    const parts = event.getCoalescedEvents?.() ?? [];
    for (const part of parts.length > 0 ? parts : [event]) {
      const place = cursor.placeOf(part);
      if (place !== undefined) extend(place);
    }
  });
  for (const type of ["pointerup", "pointercancel"]) {
    surface.addEventListener(type, (event) => {
      if (!(event instanceof PointerEvent) || event.pointerId !== pointers.active) return;
      pointers.up(event.pointerId);
      end();
    });
  }
  surface.addEventListener("focus", () => surface.classList.add("is-keyed"));
  surface.addEventListener("blur", () => surface.classList.remove("is-keyed"));
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    surface.classList.toggle("is-keyed", event.key !== "Tab");
    const place = cursor.placeAfter(event.key);
    if (place !== undefined) moveByKey(place, event.shiftKey);
    else if (event.key === " ") {
      begin(cursor.at);
      end();
      say();
    } else if (event.key === "Backspace") step(past, future);
    else return;
    event.preventDefault();
  });

  function moveByKey(place: number, drawing: boolean): void {
    const level = pixels[cursor.at];
    cursor.moveTo(place);
    if (drawing && pixels[place] !== level) {
      remember(pixels);
      paint([place], level);
      send("change");
    }
    say();
  }

  function say(): void {
    const { at } = cursor;
    const colour = pixels[at] > 0 ? "ink" : "paper";
    status.textContent = `Row ${Math.floor(at / side) + 1}, column ${(at % side) + 1}: ${colour}.`;
  }

  use(pixels);
  return root;
}
