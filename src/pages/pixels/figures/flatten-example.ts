import { html } from "htl";
import { matrixView } from "../../../components/math/matrix-view.js";
import { replaced } from "../../../components/math/worked-example.js";
import { subscript, trimmed } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import type { Rows } from "../../../lib/labs/linear/plain.js";

/** A small picture whose numbers can be changed, and the row it becomes: `.value` has its rows. */
export interface FlattenExample extends HTMLElement {
  value: Rows;
}

/** A picture of a few pixels written as a row. A number of the row that is pointed at is lit in the picture. */
export function flattenExample(start: Rows): FlattenExample {
  const width = start[0].length;
  const picture = matrixView({ name: "picture", symbol: "picture", rows: start, onChange: change });
  const row = matrixView({ name: "x", rows: [start.flat()], onPick: (_, k) => light(k) });
  const formula = liveStatus("product-sum number");
  const root = Object.assign(
    html`<div class="flatten"><div class="product">${picture}<span class="product-sign" aria-hidden="true">→</span>${row}</div>${formula}</div>`,
    { value: start },
  );
  let lit = 5;

  function change(r: number, c: number, value: number): void {
    root.value = replaced(root.value, r, c, value);
    row.update([root.value.flat()]);
    light(width * r + c);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function light(k: number): void {
    lit = k;
    const [r, c] = [Math.floor(k / width), k % width];
    picture.light((i, j) => i === r && j === c);
    row.light((_, j) => j === k);
    formula.say(
      `row ${r}, column ${c}: k = ${width} · ${r} + ${c} = ${k}, and x${subscript(k)} = ${trimmed(root.value[r][c])}`,
    );
  }

  for (const type of ["focusin", "pointerover"]) {
    picture.addEventListener(type, ({ target }) => {
      const cell = target instanceof Element ? target.closest("td") : null;
      if (!cell) return;
      const places = [...picture.querySelectorAll("td")];
      light(places.indexOf(cell));
    });
  }
  light(lit);
  return root;
}
