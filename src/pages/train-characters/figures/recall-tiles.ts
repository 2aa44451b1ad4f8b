import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";

/** A tile for each class with the part of it that was found: `.value` is the class chosen. */
export interface RecallTiles extends HTMLElement {
  value: number;
  /** Shows other parts, NaN where nothing was measured: [classes]. */
  update(recalls: readonly number[]): void;
}

let tiles = 0;

/** Tiles of which one is chosen, with the arrow keys too. */
export function recallTiles(classes: readonly string[], chosen: number): RecallTiles {
  const name = `recall-${++tiles}`;
  const parts = classes.map(() => html`<span class="recall-part number">–</span>`);
  const labels = classes.map(
    (character, k) =>
      html`<label class="recall-tile"><input type="radio" class="visually-hidden" name=${name} value=${k} checked=${k === chosen}><span class="recall-name">${character}</span>${parts[k]}</label>`,
  );
  const root: RecallTiles = Object.assign(
    html`<fieldset class="recall-tiles"><legend>${t("Found of each class; choose one to see its mistakes")}</legend>${labels}</fieldset>`,
    { value: chosen, update },
  );

  function update(recalls: readonly number[]): void {
    for (const [k, recall] of recalls.entries()) {
      const known = !Number.isNaN(recall);
      parts[k].textContent = known ? percent(recall, 0) : "–";
      labels[k].style.setProperty("--share", known ? String(Math.round(100 * recall)) : "0");
    }
  }

  root.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) root.value = Number(event.target.value);
  });
  return root;
}

/** Chooses a tile from outside, without an event. */
export function chooseTile(root: RecallTiles, k: number): void {
  root.value = k;
  const field = root.querySelectorAll<HTMLInputElement>("input")[k];
  if (field) field.checked = true;
}
