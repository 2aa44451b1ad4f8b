import { html } from "htl";
import { drawPad } from "../../../components/draw/draw-pad.js";
import { choice } from "../../../components/ui/choice.js";
import { t } from "../../../components/words/t.js";
import { pixelCount } from "../../../lib/drawing/picture-size.js";
import type { Ink } from "../../../lib/labs/teach/collection.js";
import { wholeStrokes } from "../../../lib/labs/teach/whole-strokes.js";
import { pixelPad } from "./pixel-pad.js";

/** A pad for strokes or for pixels: `.value` is what is on it. It sends `input` at each point or pixel. */
export interface TeachPad extends HTMLElement {
  value: Ink | undefined;
  /** Whether a line is being drawn. */
  readonly busy: boolean;
  show(ink: Ink): void;
  clear(): void;
}

/** Width of a line on the pad, in units: as wide as the pictures of Quick, Draw! have it. */
const lineWidth = 14;

export function teachPad(): TeachPad {
  const strokes = drawPad({ label: t("Pad for your drawings") });
  const pixels = pixelPad({ label: t("Grid of 28 by 28 pixels") });
  const way = choice({
    legend: t("Draw with"),
    options: ["strokes", "pixels"],
    labels: [t("a pen"), t("single pixels")],
  });
  strokes.lineWidth = lineWidth;
  pixels.hidden = true;
  const root: TeachPad = Object.assign(html`<div class="teach-pad">${way}${strokes}${pixels}</div>`, {
    value: undefined,
    busy: false,
    show(ink: Ink) {
      const radio = way.querySelector(`input[value="${ink.kind}"]`);
      if (radio instanceof HTMLInputElement && !radio.checked) radio.click();
      if (ink.kind === "strokes") strokes.show(ink.strokes);
      else pixels.show(ink.pixels);
    },
    clear() {
      if (way.value === "pixels") pixels.show(new Uint8Array(pixelCount));
      else strokes.show([]);
    },
  });
  Object.defineProperty(root, "busy", { get: () => strokes.busy || pixels.busy });

  function inkNow(): Ink | undefined {
    if (way.value === "pixels") {
      return pixels.value.some((level) => level > 0)
        ? { kind: "pixels", pixels: pixels.value.slice() }
        : undefined;
    }
    return strokes.value.length > 0 ? { kind: "strokes", strokes: wholeStrokes(strokes.value) } : undefined;
  }

  function changed(event: Event): void {
    event.stopPropagation();
    strokes.hidden = way.value !== "strokes";
    pixels.hidden = way.value !== "pixels";
    root.value = inkNow();
    root.dispatchEvent(new Event("input"));
  }

  for (const part of [way, strokes, pixels]) {
    part.addEventListener("input", changed);
    part.addEventListener("change", changed);
  }
  return root;
}
