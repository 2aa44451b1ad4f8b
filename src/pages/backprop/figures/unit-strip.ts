import { html } from "htl";
import { largestMagnitude } from "../../../components/pictures/pixel-picture.js";

/** Units of a layer, one of which is chosen: `.value` is its place. */
export interface UnitStrip extends HTMLElement {
  value: number;
}

/** What a strip shows. */
export interface UnitStripOptions {
  /** "Units of layer 2" */
  readonly label: string;
  /** A number for each unit, shown as a column up from below or down from above. */
  readonly values: readonly number[];
  /** What is said of a unit. */
  readonly textOf: (unit: number) => string;
  /** Chosen at first; defaults to 0. */
  readonly at?: number;
}

/** Tiles with a signed column each. One is chosen with the pointer or the arrow keys. */
export function unitStrip({ label, values, textOf, at = 0 }: UnitStripOptions): UnitStrip {
  const most = largestMagnitude(values);
  const tiles = values.map((value) => {
    const part = (Math.abs(value) / most) * 100;
    return html`<span class=${`unit ${value < 0 ? "is-negative" : "is-positive"}`}><span style=${`height:${part.toFixed(1)}%`}></span></span>`;
  });
  const said = html`<p class="unit-said number"></p>`;
  const strip = html`<div class="unit-strip" role="slider" tabindex="0" aria-label=${label} aria-valuemin="0" aria-valuemax=${values.length - 1}>${tiles}</div>`;
  const root = Object.assign(
    html`<div class="unit-box"><p class="unit-title">${label}</p>${strip}${said}</div>`,
    {
      value: at,
    },
  );

  function show(): void {
    for (const [k, tile] of tiles.entries()) tile.classList.toggle("is-picked", k === root.value);
    const text = textOf(root.value);
    said.textContent = text;
    strip.setAttribute("aria-valuenow", String(root.value));
    strip.setAttribute("aria-valuetext", text);
  }

  function choose(unit: number): void {
    const kept = Math.min(values.length - 1, Math.max(0, unit));
    if (kept === root.value) return;
    root.value = kept;
    show();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  strip.addEventListener("click", (event) => {
    const unit = tiles.findIndex((tile) => event.target instanceof Node && tile.contains(event.target));
    if (unit >= 0) choose(unit);
  });
  strip.addEventListener("keydown", (event) => {
    const far = event.shiftKey ? 10 : 1;
    const next = {
      ArrowLeft: root.value - far,
      ArrowDown: root.value - far,
      ArrowRight: root.value + far,
      ArrowUp: root.value + far,
      Home: 0,
      End: values.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  });
  show();
  return root;
}
