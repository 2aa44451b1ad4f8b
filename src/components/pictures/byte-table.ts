import { html } from "htl";
import { hexByte } from "../../lib/data/file-fields.js";

/** Bytes in a row of the table. */
const columns = 16;

/** Bytes as a table of hexadecimal digits, with the characters they stand for beside them. */
export interface ByteTable {
  readonly element: HTMLElement;
  /** Lights a run of bytes, from the first to before the second place, and one byte in it. */
  mark(run: readonly [start: number, end: number], at: number): void;
  /** Shows a byte afresh, marked when it was changed. */
  update(place: number, changed: boolean): void;
  /** Scrolls a byte into sight, without moving the page. */
  reveal(place: number): void;
}

/**
 * @param options bytes: read again at each update; count: how many are shown; label: for screen readers; point: told
 *   of the byte under the pointer, or where the keys have moved to
 */
export function byteTable({
  bytes,
  count,
  label,
  point,
}: {
  bytes: Uint8Array;
  count: number;
  label: string;
  point: (place: number) => void;
}): ByteTable {
  const cells = Array.from(
    { length: count },
    (_, k) => html`<td role="gridcell" tabindex="-1" data-place=${k}>${hexByte(bytes[k])}</td>`,
  );
  const texts = Array.from(
    { length: count },
    (_, k) => html`<span data-place=${k}>${characterOf(bytes[k])}</span>`,
  );
  const rows = Array.from({ length: Math.ceil(count / columns) }, (_, row) => {
    const [from, to] = [row * columns, (row + 1) * columns];
    return html`<tr role="row"><th role="rowheader" scope="row">${String(from).padStart(4, "0")}</th>${cells.slice(from, to)}<td class="byte-text" aria-hidden="true">${texts.slice(from, to)}</td></tr>`;
  });
  const table = html`<table role="grid" aria-label=${label} class="byte-table number"><tbody role="rowgroup">${rows}</tbody></table>`;
  const element = html`<div class="byte-scroll">${table}</div>`;
  let lit: readonly [number, number] = [0, 0];
  let current = 0;

  function placeOf(target: EventTarget | null): number | undefined {
    const place =
      target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
    return place === null || place === undefined ? undefined : Number(place);
  }

  for (const type of ["pointerover", "focusin"]) {
    table.addEventListener(type, ({ target }) => {
      const place = placeOf(target);
      if (place !== undefined && place !== current) point(place);
    });
  }
  table.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const step = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
      Home: -count,
      End: count,
    }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    cells[Math.min(count - 1, Math.max(0, current + step))].focus();
  });

  function toggle([start, end]: readonly [number, number], on: boolean): void {
    for (let k = start; k < Math.min(end, count); k++) {
      cells[k].classList.toggle("is-lit", on);
      texts[k].classList.toggle("is-lit", on);
    }
  }

  return {
    element,
    mark(run, at) {
      toggle(lit, false);
      toggle(run, true);
      lit = run;
      for (const [k, on] of [
        [current, false],
        [Math.min(at, count - 1), true],
      ] as const) {
        cells[k].classList.toggle("is-at", on);
        cells[k].tabIndex = on ? 0 : -1;
      }
      current = Math.min(at, count - 1);
    },
    update(place, changed) {
      if (place >= count) return;
      cells[place].textContent = hexByte(bytes[place]);
      cells[place].classList.toggle("is-changed", changed);
      texts[place].textContent = characterOf(bytes[place]);
    },
    reveal(place) {
      const row = Math.floor(Math.min(place, count - 1) / columns);
      const { offsetTop, offsetHeight } = rows[row];
      if (offsetTop < element.scrollTop) element.scrollTop = offsetTop;
      const below = offsetTop + offsetHeight - element.clientHeight;
      if (below > element.scrollTop) element.scrollTop = below;
    },
  };
}

/** A byte as a character of ASCII; a dot for one that is none. */
function characterOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "·";
}
