import { html } from "htl";

/** One unit as a tile. */
export interface UnitTile {
  /** What a screen reader and the pointer are told: "unit 3: a = −0.4, h = 0". */
  readonly label: string;
  /** 0 … 1: how full the tile is. */
  readonly fill: number;
  /** Drawn with a cross. */
  readonly crossed?: boolean;
}

/** Tiles side by side, as large as there is room for: filled by size, crossed where a unit is off or dead. */
export interface UnitTiles extends HTMLElement {
  update(tiles: readonly UnitTile[]): void;
}

/**
 * @param options title: what the tiles are; tiles: in the order of the units
 */
export function unitTiles({ title, tiles }: { title: string; tiles: readonly UnitTile[] }): UnitTiles {
  const list = html`<div class="tiles" role="img" aria-label=${title}></div>`;
  const root = Object.assign(html`<div class="tiles-box">${list}</div>`, { update });

  function update(next: readonly UnitTile[]): void {
    const crossed = next.filter(({ crossed }) => crossed).length;
    list.setAttribute("aria-label", `${title}: ${next.length} units, ${crossed} of them crossed out`);
    list.replaceChildren(
      ...next.map(
        ({ label, fill, crossed }) =>
          html`<span class="tile ${crossed ? "is-crossed" : ""}" title=${label}><span style=${`transform:scaleY(${Math.min(1, Math.max(0, fill)).toFixed(3)})`}></span></span>`,
      ),
    );
  }

  update(tiles);
  return root;
}
