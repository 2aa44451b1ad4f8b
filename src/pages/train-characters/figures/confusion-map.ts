import { html, svg } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import type { LookAlikes } from "../../../lib/labs/reading/look-alikes.js";
import { type Cell, ConfusionCells } from "./confusion-cells.js";

/** A confusion matrix of many classes as a picture: `.value` is the true class that was chosen last. */
export interface ConfusionMap extends HTMLElement {
  value: number;
  /** Shows other counts: [classes × classes], a row for each true class. */
  update(counts: ArrayLike<number>): void;
}

/** Units of the drawing: a cell, and the margin for names. */
const [unit, margin] = [12, 14];
const at = (k: number) => margin + k * unit;

/**
 * Rows are true classes, columns predicted ones; cells of look-alikes are framed. A cell is read under the pointer or
 * with the arrow keys; a click or Enter chooses its true class, and sends `input`.
 */
export function confusionMap(classes: readonly string[], groups: readonly LookAlikes[]): ConfusionMap {
  const n = classes.length;
  const state = new ConfusionCells(classes, groups);
  const { drawing, ground, cells, marker } = mapDrawing(classes, state.alike());
  const stage = html`<div class="map-stage" tabindex="0" role="application" aria-label=${t("Confusion matrix of {n} classes. Arrow keys move from cell to cell, Enter chooses a row.", { n })}>${drawing}</div>`;
  const readout = liveStatus(
    "map-readout number",
    t("Rows are what was written, columns what was said. Look-alikes are framed."),
  );
  const cursor = pixelCursor(ground, { width: n, height: n, at: 0 });
  const root: ConfusionMap = Object.assign(
    html`<div class="confusion-map"><div class="scroll">${stage}</div>${readout}</div>`,
    {
      value: 0,
      update(counts: ArrayLike<number>) {
        state.update(counts);
        cells.replaceChildren(...state.filled().map(({ cell, part }) => filledCell(cell, part)));
      },
    },
  );

  function show(place: number): void {
    cursor.moveTo(place);
    const cell: Cell = [Math.floor(place / n), place % n];
    marker.removeAttribute("visibility");
    marker.setAttribute("x", String(at(cell[1])));
    marker.setAttribute("y", String(at(cell[0])));
    readout.say(state.words(cell));
  }

  function choose(place: number): void {
    root.value = Math.floor(place / n);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  cursor.follow(stage, ["pointermove"], show);
  stage.addEventListener("click", (event) => {
    const place = cursor.placeOf(event);
    if (place === undefined) return;
    show(place);
    choose(place);
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    choose(cursor.at);
    event.preventDefault();
  });
  return root;
}

/** An empty matrix with the names of its classes; frames are around the cells of look-alikes. */
function mapDrawing(classes: readonly string[], alike: readonly Cell[]) {
  const side = classes.length * unit;
  const ground = svg`<rect class="map-ground" x=${margin} y=${margin} width=${side} height=${side}></rect>`;
  const cells = svg`<g></g>`;
  const marker = svg`<rect class="map-marker" visibility="hidden" width=${unit} height=${unit}></rect>`;
  const names = classes.map(
    (name, k) =>
      svg`<text x=${margin - 4} y=${at(k) + unit / 2} dy="0.34em" text-anchor="end">${name}</text><text x=${at(k) + unit / 2} y=${margin - 4} text-anchor="middle">${name}</text>`,
  );
  const frames = alike.map(
    ([row, column]) =>
      svg`<rect class="map-alike" x=${at(column) + 0.5} y=${at(row) + 0.5} width=${unit - 1} height=${unit - 1}></rect>`,
  );
  const drawing = svg`<svg viewBox="0 0 ${margin + side} ${margin + side}" aria-hidden="true">${ground}${cells}<g>${frames}</g>${marker}<g class="map-names">${names}</g></svg>`;
  return { drawing, ground, cells, marker };
}

function filledCell([row, column]: Cell, part: number): Element {
  const look = row === column ? "map-right" : "map-wrong";
  return svg`<rect class=${look} x=${at(column)} y=${at(row)} width=${unit} height=${unit} opacity=${Math.sqrt(part).toFixed(2)}></rect>`;
}
