import { html } from "htl";
import { drawWithPointers } from "../../../components/draw/pointer-strokes.js";
import { type PixelCursor, pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { shift } from "../../../lib/drawing/shift.js";
import { type PixelDrawing, pixelDrawing } from "./pixel-drawing.js";

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

const moves: Readonly<Record<string, readonly [label: string, dx: number, dy: number]>> = {
  "←": [t("Move the drawing left by a pixel"), -1, 0],
  "↑": [t("Move the drawing up by a pixel"), 0, -1],
  "↓": [t("Move the drawing down by a pixel"), 0, 1],
  "→": [t("Move the drawing right by a pixel"), 1, 0],
};

/**
 * A press on paper begins a line of ink, one on ink a line of paper. Arrow keys move a cursor, space sets or clears its
 * pixel, and with Shift held an arrow key takes the pixel's colour along.
 */
export function pixelPad({ label }: { label: string }): PixelPad {
  const drawing = pixelDrawing(side, changed);
  const { surface, picture, cursor } = pixelSurface(label);
  const said = liveStatus();
  const buttons = padButtons(drawing);
  const penOnly = drawByHand(surface, cursor, drawing);
  const root: PixelPad = Object.assign(
    html`<div class="pixel-pad">${surface}${buttons.rows}${penOnly}${said}</div>`,
    {
      value: drawing.pixels,
      busy: false,
      show: drawing.replace,
    },
  );
  Object.defineProperty(root, "busy", { get: () => drawing.busy });

  function show(): void {
    root.value = drawing.pixels;
    picture.update(Float32Array.from(drawing.pixels, (level) => level / 255));
    buttons.show();
  }

  function changed(ended: boolean): void {
    show();
    root.dispatchEvent(new Event("input", { bubbles: true }));
    if (ended) root.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function say(): void {
    said.say(`${cursor.words}: ${drawing.pixels[cursor.at] > 0 ? t("ink") : t("paper")}.`);
  }

  drawWithKeys(surface, cursor, drawing, say);
  show();
  return root;
}

/** The grid, with a cursor on it. */
function pixelSurface(label: string) {
  const picture = pixelPicture({
    values: new Float32Array(side * side),
    width: side,
    height: side,
    mode: "ink",
    scale: 12,
    label: "",
  });
  picture.setAttribute("aria-hidden", "true");
  const cursor = pixelCursor(picture, { width: side, height: side, at: 14 * side + 14 });
  const hint = `${label}. ${t("Arrow keys move the cursor, Space sets or clears a pixel, with Shift an arrow key draws on, Backspace undoes.")}`;
  const grid = html`<div class="pixel-pad-grid" aria-hidden="true"></div>`;
  const surface = html`<div class="pixel-pad-surface" tabindex="0" role="application" aria-label=${hint}>${picture}${grid}${cursor.marker}</div>`;
  return { surface, picture, cursor };
}

function padButtons(drawing: PixelDrawing) {
  const undo = textButton(t("Undo"), drawing.undo);
  const redo = textButton(t("Redo"), drawing.redo);
  const clear = textButton(t("Clear"), () => drawing.replace(new Uint8Array(side * side)));
  const shifts = Object.entries(moves).map(([sign, [label, dx, dy]]) => {
    const button = textButton(sign, () => drawing.replace(shift(drawing.pixels, side, dx, dy)));
    button.setAttribute("aria-label", label);
    return button;
  });
  return {
    rows: [
      html`<div class="pad-buttons">${undo}${redo}${clear}</div>`,
      html`<div class="pad-buttons" role="group" aria-label=${t("Move the drawing by a pixel")}>${shifts}</div>`,
    ],
    show() {
      setDisabled(undo, !drawing.canUndo);
      setDisabled(redo, !drawing.canRedo);
      setDisabled(clear, !drawing.pixels.some((level) => level > 0));
    },
  };
}

function drawByHand(surface: HTMLElement, cursor: PixelCursor, drawing: PixelDrawing): HTMLElement {
  return drawWithPointers(surface, {
    begin(event) {
      const place = cursor.placeOf(event);
      if (place === undefined) return false;
      surface.focus({ preventScroll: true });
      surface.classList.remove("is-keyed");
      cursor.moveTo(place);
      drawing.begin(place);
      return true;
    },
    move(events) {
      for (const event of events) {
        const place = cursor.placeOf(event);
        if (place === undefined) continue;
        drawing.extend(place);
        cursor.moveTo(place);
      }
    },
    end: drawing.end,
  });
}

/** @param say tells the place of the cursor, and what is there */
function drawWithKeys(
  surface: HTMLElement,
  cursor: PixelCursor,
  drawing: PixelDrawing,
  say: () => void,
): void {
  function move(place: number, draws: boolean): void {
    const level = drawing.pixels[cursor.at];
    cursor.moveTo(place);
    if (draws && drawing.pixels[place] !== level) drawing.set(place, level);
    say();
  }

  surface.addEventListener("focus", () => surface.classList.add("is-keyed"));
  surface.addEventListener("blur", () => surface.classList.remove("is-keyed"));
  surface.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    surface.classList.toggle("is-keyed", event.key !== "Tab");
    const place = cursor.placeAfter(event.key);
    if (place !== undefined) move(place, event.shiftKey);
    else if (event.key === " ") {
      drawing.begin(cursor.at);
      drawing.end();
      say();
    } else if (event.key === "Backspace") drawing.undo();
    else return;
    event.preventDefault();
  });
}
