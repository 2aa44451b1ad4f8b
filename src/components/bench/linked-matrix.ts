import { html } from "htl";
import type { Rows } from "../../lib/labs/linear/plain.js";
import { arrowOf } from "../ui/arrow-of.js";
import { trimmed } from "../ui/numbers.js";
import { t } from "../words/t.js";
import type { Role } from "./linked.js";

/** A matrix whose entries are pointed at. */
export interface LinkedMatrix extends HTMLElement {
  show(rows: Rows): void;
  light(roleAt: (row: number, column: number) => Role | undefined): void;
}

/** How a matrix is shown. */
export interface LinkedMatrixOptions {
  readonly name: string;
  /** The symbol it is lit with; defaults to its name. */
  readonly symbol?: string;
  /** Decimals at most; defaults to 4. */
  readonly digits?: number;
}

/**
 * A matrix between brackets. An entry is pointed at by the mouse, a tap, or the arrow keys: the matrix is one stop of the
 * Tab key.
 */
export function linkedMatrix(
  { name, symbol = name, digits }: LinkedMatrixOptions,
  point: (row: number, column: number) => void,
): LinkedMatrix {
  let cells: HTMLTableCellElement[][] = [];
  const body = html`<tbody></tbody>`;
  const shape = html`<span></span>`;
  const table = html`<table role="grid" aria-label=${name}>${body}</table>`;
  const view = html`<figure class="matrix linked-matrix number" data-matrix=${name} data-sym=${symbol}>
    ${table}<figcaption><i>${name}</i> ${shape}</figcaption></figure>`;

  function placeOf(target: EventTarget | null): [number, number] | undefined {
    const cell = target instanceof Element ? target.closest("td") : null;
    const row = cells.findIndex((of) => of.some((one) => one === cell));
    return cell && row >= 0 ? [row, cells[row].indexOf(cell)] : undefined;
  }
  for (const type of ["pointerover", "focusin"]) {
    table.addEventListener(type, ({ target }: Event) => {
      const place = placeOf(target);
      if (place) point(...place);
    });
  }
  // What is written out for a number moves those below it: the one that has the focus stays in sight.
  table.addEventListener("focusin", ({ target }: Event) => {
    if (target instanceof Element && target.matches(":focus-visible"))
      target.scrollIntoView({ block: "nearest" });
  });
  table.addEventListener("keydown", (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    const arrow = arrowOf(event.key);
    if (!place || !arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    cells[place[0] + arrow[1]]?.[place[1] + arrow[0]]?.focus();
  });

  function build(rows: Rows): void {
    cells = rows.map((row) => row.map(() => Object.assign(document.createElement("td"), { tabIndex: -1 })));
    cells[0][0].tabIndex = 0;
    body.replaceChildren(...cells.map((row) => html`<tr>${row}</tr>`));
    shape.textContent = `[${rows.length} × ${rows[0].length}]`;
  }

  return Object.assign(view, {
    show(rows: Rows) {
      if (cells.length !== rows.length || cells[0].length !== rows[0].length) build(rows);
      for (const [i, row] of rows.entries()) {
        for (const [j, value] of row.entries()) {
          const text = trimmed(value, digits);
          cells[i][j].textContent = text;
          const place = t("{name}, row {row}, column {column}", { name, row: i, column: j });
          cells[i][j].setAttribute("aria-label", `${place}: ${text}`);
        }
      }
    },
    light(roleAt: (row: number, column: number) => Role | undefined) {
      const pointed = cells.flatMap((row, i) => row.filter((_, j) => roleAt(i, j) === "pointed"));
      for (const [i, row] of cells.entries()) {
        for (const [j, cell] of row.entries()) {
          const role = roleAt(i, j);
          cell.className = role ? `is-${role}` : "";
          if (pointed.length > 0) cell.tabIndex = role === "pointed" ? 0 : -1;
        }
      }
    },
  });
}
