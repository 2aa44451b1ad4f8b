import { html } from "htl";

/**
 * What a cell shows; a number is written as it is, so that one writes it for people first. A `td` or `th` is taken as
 * it is.
 */
export type Cell = Node | string | number;

/** A row, its head first. A cell that is `undefined` is left empty; a `tr` is taken as it is. */
export type Row = readonly (Cell | undefined)[] | HTMLElement;

/** A table of what was measured or computed. */
export interface TableOptions {
  /** What it shows, for readers who hear the page. */
  readonly label: string;
  /** Heads of the columns; "" leaves the corner empty. */
  readonly head: readonly Cell[];
  /** Heads of columns that belong together, above the others; defaults to none. */
  readonly groups?: readonly Cell[];
  readonly rows: readonly Row[];
  /** Row below the others, as a sum; defaults to none. */
  readonly foot?: Row;
  /** What is said above it; defaults to nothing. */
  readonly caption?: string;
  /** Whether its cells are set in figures of one width; defaults to true. */
  readonly numbers?: boolean;
  /** More classes for the table; defaults to none. */
  readonly className?: string;
  /** Whether its columns are set to the right; defaults to true. */
  readonly rightAligned?: boolean;
}

/** A table whose rows can be exchanged. It is hidden while it has none. */
export interface Table extends HTMLElement {
  show(rows: readonly Row[]): void;
}

/**
 * A table in a frame that scrolls by itself where the page is narrower, by keyboard too.
 *
 * @throws RangeError when a row has another number of cells than the head
 */
export function table({
  label,
  head,
  groups,
  rows,
  foot,
  caption,
  numbers = true,
  className = "",
  rightAligned = true,
}: TableOptions): Table {
  const columns = widthOf(head);
  const checked = <Kind extends Row>(row: Kind): Kind => {
    const width = widthOf(row);
    if (width !== columns) throw new RangeError(`row of ${label} must have ${columns} cells: ${width}`);
    return row;
  };
  const body = html`<tbody></tbody>`;
  const heads = [...(groups ? [checked(groups)] : []), head].map(
    (cells) => html`<tr>${cells.map(headCell)}</tr>`,
  );
  const kind = [rightAligned && "data-table", numbers && "number", className].filter(Boolean).join(" ");
  const root = html`<div class="scroll" tabindex="0" role="region" aria-label=${label}><table class=${kind}>${caption ? html`<caption>${caption}</caption>` : ""}<thead>${heads}</thead>${body}${foot ? html`<tfoot>${rowOf(checked(foot))}</tfoot>` : ""}</table></div>`;
  const show = (next: readonly Row[]) => {
    body.replaceChildren(...next.map((row) => rowOf(checked(row))));
    root.hidden = next.length === 0;
  };
  show(rows);
  return Object.assign(root, { show });
}

/** A cell with a number among cells with words. */
export function numberCell(content: Cell): HTMLElement {
  return html`<td class="number">${content}</td>`;
}

/** The columns that a row takes. */
function widthOf(row: Row): number {
  const cells = row instanceof HTMLElement ? [...row.children] : row;
  return cells.reduce<number>((sum, cell) => sum + (isCell(cell) ? cell.colSpan : 1), 0);
}

function isCell(cell: Cell | undefined): cell is HTMLTableCellElement {
  return cell instanceof HTMLTableCellElement;
}

/** A head without words would be read out as one that heads a row or column of nothing. */
function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell === "";
}

function headCell(cell: Cell | undefined): Node {
  if (isCell(cell)) return cell;
  return isEmpty(cell) ? html`<td></td>` : html`<th scope="col">${cell}</th>`;
}

function rowOf(row: Row): HTMLElement {
  if (row instanceof HTMLElement) return row;
  const [first, ...others] = row;
  const head = isCell(first) ? first : isEmpty(first) ? html`<td></td>` : html`<th scope="row">${first}</th>`;
  return html`<tr>${head}${others.map((cell) => (isCell(cell) ? cell : html`<td>${cell ?? ""}</td>`))}</tr>`;
}
