import { html, svg } from "htl";
import { pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { percent } from "../../../components/ui/numbers.js";
import type { LookAlikes } from "../../../lib/labs/reading/look-alikes.js";

/** A confusion matrix of many classes as a picture: `.value` is the true class that was chosen last. */
export interface ConfusionMap extends HTMLElement {
  value: number;
  /** Shows other counts: [classes × classes], a row for each true class. */
  update(counts: ArrayLike<number>): void;
}

/** Units of the drawing: a cell, and the room for names. */
const [cell, room] = [12, 14];

/**
 * Rows are true classes, columns predicted ones; cells of look-alikes are framed. A cell is read under the pointer or
 * with the arrow keys; a click or Enter chooses its true class, and sends `input`.
 */
export function confusionMap(classes: readonly string[], groups: readonly LookAlikes[]): ConfusionMap {
  const n = classes.length;
  const side = room + n * cell;
  const at = (k: number) => room + k * cell;
  const ground = svg`<rect class="map-ground" x=${room} y=${room} width=${n * cell} height=${n * cell}></rect>`;
  const cells = svg`<g></g>`;
  const marker = svg`<rect class="map-marker" visibility="hidden" width=${cell} height=${cell}></rect>`;
  const names = classes.map(
    (name, k) =>
      svg`<text x=${room - 4} y=${at(k) + cell / 2} dy="0.34em" text-anchor="end">${name}</text><text x=${at(k) + cell / 2} y=${room - 4} text-anchor="middle">${name}</text>`,
  );
  const frames = pairsOf(classes, groups).map(
    ([row, column]) =>
      svg`<rect class="map-alike" x=${at(column) + 0.5} y=${at(row) + 0.5} width=${cell - 1} height=${cell - 1}></rect>`,
  );
  const drawing = svg`<svg viewBox="0 0 ${side} ${side}" aria-hidden="true">${ground}${cells}<g>${frames}</g>${marker}<g class="map-names">${names}</g></svg>`;
  const stage = html`<div class="map-stage" tabindex="0" role="application" aria-label="Confusion matrix of ${n} classes. Arrow keys move from cell to cell, Enter chooses a row.">${drawing}</div>`;
  const readout = html`<output class="map-readout number" aria-live="polite">Rows are what was written, columns what was said. Look-alikes are framed.</output>`;
  const cursor = pixelCursor(ground, { width: n, height: n, at: 0 });
  let counts: ArrayLike<number> = new Uint32Array(n * n);
  const root: ConfusionMap = Object.assign(
    html`<div class="confusion-map"><div class="scroll">${stage}</div>${readout}</div>`,
    { value: 0, update },
  );

  function show(place: number): void {
    cursor.moveTo(place);
    const [row, column] = [Math.floor(place / n), place % n];
    marker.removeAttribute("visibility");
    marker.setAttribute("x", String(at(column)));
    marker.setAttribute("y", String(at(row)));
    readout.textContent = `${sentence(row, column)} ${alike(row, column)}`.trim();
  }

  function sentence(row: number, column: number): string {
    const total = totalOf(row);
    const count = counts[row * n + column];
    const part = total > 0 ? ` (${percent(count / total)})` : "";
    return row === column
      ? `${classes[row]} found: ${count} of ${total}${part}.`
      : `${classes[row]} taken for ${classes[column]}: ${count} of ${total}${part}.`;
  }

  function alike(row: number, column: number): string {
    const why = groups
      .filter((group) => [row, column].every((k) => group.classes.includes(classes[k])))
      .map((group) => group.why);
    return row === column || why.length === 0 ? "" : `Look-alikes: ${why.join("; ")}.`;
  }

  const totalOf = (row: number) => {
    let total = 0;
    for (let column = 0; column < n; column++) total += counts[row * n + column];
    return total;
  };

  function update(next: ArrayLike<number>): void {
    counts = next;
    cells.replaceChildren(
      ...classes.flatMap((_, row) => {
        const total = totalOf(row);
        return classes.flatMap((_, column) => {
          const count = counts[row * n + column];
          return count === 0 ? [] : [cellOf(row, column, count / total)];
        });
      }),
    );
  }

  function cellOf(row: number, column: number, part: number): Element {
    const look = row === column ? "map-right" : "map-wrong";
    return svg`<rect class=${look} x=${at(column)} y=${at(row)} width=${cell} height=${cell} opacity=${Math.sqrt(part).toFixed(2)}></rect>`;
  }

  function choose(place: number): void {
    root.value = Math.floor(place / n);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  stage.addEventListener("pointermove", (event) => {
    const place = cursor.placeOf(event);
    if (place !== undefined) show(place);
  });
  stage.addEventListener("click", (event) => {
    const place = cursor.placeOf(event);
    if (place === undefined) return;
    show(place);
    choose(place);
  });
  stage.addEventListener("keydown", (event) => {
    const place = cursor.placeAfter(event.key);
    if (place !== undefined) show(place);
    else if (event.key === "Enter") choose(cursor.at);
    else return;
    event.preventDefault();
  });
  return root;
}

/** The cells of classes that look alike, both ways. */
function pairsOf(classes: readonly string[], groups: readonly LookAlikes[]): [number, number][] {
  return groups.flatMap(({ classes: alike }) => {
    const places = alike.map((name) => classes.indexOf(name));
    return places.flatMap((row) =>
      places.filter((column) => column !== row).map((column): [number, number] => [row, column]),
    );
  });
}
