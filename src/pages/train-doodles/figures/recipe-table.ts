import { html } from "htl";
import { symbol } from "../../../components/math/symbol.js";
import { type Row, table } from "../../../components/ui/table.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
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
  return table({
    label: t("The recipe"),
    head: [t("setting"), t("value"), t("what it does"), t("derived in")],
    rows,
    className: "recipe",
    numbers: false,
    rightAligned: false,
  });
}

function row(control: Control, recipe: Hyperparameters, { reported, chapters }: RecipeTableOptions): Row {
  const open = reported.includes(control.key)
    ? ""
    : html`<span title=${t("not reported")} aria-label=${t("not reported")}> ○</span>`;
  return [
    html`<th scope="row">${symbol(control.symbol)} ${libraryWords(control.label)}</th>`,
    html`<td class="number">${libraryWords(shownValue(control, recipe))}${open}</td>`,
    libraryWords(control.explanation),
    chapters[control.key],
  ];
}
