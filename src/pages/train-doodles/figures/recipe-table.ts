import { html } from "htl";
import { symbol } from "../../../components/math/symbol.js";
import { type Control, controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { applies, shownValue } from "../../../lib/training/settings.js";

type Key = keyof Hyperparameters;

/** What a page knows of a recipe beyond its values. */
export interface RecipeTableOptions {
  /** Settings that were reported; the others are marked. */
  reported: readonly Key[];
  /** Title of the chapter that derives each setting. */
  chapters: Partial<Readonly<Record<Key, string>>>;
}

/** Every setting of a recipe that has a part in it: symbol, value, what it does, where it is derived. */
export function recipeTable(recipe: Hyperparameters, options: RecipeTableOptions): HTMLElement {
  const rows = controls
    .filter((control) => applies(control, recipe))
    .map((control) => row(control, recipe, options));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The recipe"><table class="recipe"><thead><tr><th scope="col">setting</th><th scope="col">value</th><th scope="col">what it does</th><th scope="col">derived in</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function row(
  control: Control,
  recipe: Hyperparameters,
  { reported, chapters }: RecipeTableOptions,
): HTMLElement {
  const open = reported.includes(control.key)
    ? ""
    : html`<span title="not reported" aria-label="not reported"> ○</span>`;
  return html`<tr><th scope="row">${symbol(control.symbol)} ${control.label}</th><td class="number">${shownValue(control, recipe)}${open}</td><td>${control.explanation}</td><td>${chapters[control.key] ?? ""}</td></tr>`;
}
