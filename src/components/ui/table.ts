import { html } from "htl";

/** What a cell shows; a number is written as it is, so that one writes it for people first. */
export type Cell = Node | string | number;

/** A table of what was measured or computed. */
export interface TableOptions {
  /** What it shows, for readers who hear the page. */
  readonly label: string;
  /** Heads of the columns; "" leaves the corner empty. */
  readonly head: readonly Cell[];
  /** Rows, the head of each first. A cell of a row that is `undefined` is left empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Row below the others, as a sum; defaults to none. */
  readonly foot?: readonly (Cell | undefined)[];
  /** Whether its cells are set in figures of one width; defaults to true. */
  readonly numbers?: boolean;
  /** More classes for the table; defaults to none. */
  readonly className?: string;
}

/**
 * A table in a frame that scrolls by itself where the page is narrower, by keyboard too.
 *
 * @throws RangeError when a row has another number of cells than the head
 */
export function table({
  label,
  head,
  rows,
  foot,
  numbers = true,
  className = "",
}: TableOptions): HTMLElement {
  for (const row of foot ? [...rows, foot] : rows) {
    if (row.length !== head.length) {
      throw new RangeError(`row of ${label} must have ${head.length} cells: ${row.length}`);
    }
  }
  const kind = `data-table ${numbers ? "number" : ""} ${className}`.trim().replace(/ +/g, " ");
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class=${kind}><thead><tr>${head.map(headCell)}</tr></thead><tbody>${rows.map(rowOf)}</tbody>${foot ? html`<tfoot>${rowOf(foot)}</tfoot>` : ""}</table></div>`;
}

function headCell(cell: Cell): HTMLElement {
  return cell === "" ? html`<td></td>` : html`<th scope="col">${cell}</th>`;
}

function rowOf([first, ...others]: readonly (Cell | undefined)[]): HTMLElement {
  return html`<tr><th scope="row">${first ?? ""}</th>${others.map((cell) => html`<td>${cell ?? ""}</td>`)}</tr>`;
}
