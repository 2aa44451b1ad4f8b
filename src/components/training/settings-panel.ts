import { html } from "htl";
import { groups } from "../../lib/training/hyperparameter-rows.js";
import { type Control, controls, type Hyperparameters } from "../../lib/training/hyperparameters.js";
import { applies, differences, shownValue, withSetting } from "../../lib/training/settings.js";
import { onInput } from "../ui/on-input.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { type Setting, setting } from "./setting.js";

/** Every hyperparameter that has a part in what is chosen. `.value` is what the reader wants. */
export interface SettingsPanel extends HTMLElement {
  value: Hyperparameters;
  /** Shows other hyperparameters, without sending `input`. */
  show(chosen: Hyperparameters): void;
  /** Marks the settings that wait for the run to start over. */
  markWaiting(waiting: readonly Control[]): void;
}

/** What of a panel is in sight at first. */
export interface SettingsPanelOptions {
  /** Settings that stand first, in this order. */
  first: readonly Control["key"][];
  /** What those that are folded are compared with; defaults to what is chosen at the beginning. */
  usual?: Hyperparameters;
  /** What else is behind the fold, above the settings; defaults to nothing. */
  folded?: Node | string;
}

const invitation = t("Choose a setting to read what it does.");

/** The first settings, then all others behind a fold that says which of them were changed. */
export function settingsPanel(
  chosen: Hyperparameters,
  { first, usual = chosen, folded = "" }: SettingsPanelOptions,
): SettingsPanel {
  const rows = controls.map(setting);
  const firstRows = first.flatMap((key) => rows.filter(({ control }) => control.key === key));
  const foldedRows = rows.filter((row) => !firstRows.includes(row));
  const sections = groups.map((group) => {
    const own = foldedRows.filter((row) => row.control.group === group);
    return own.length > 0 ? html`<fieldset><legend>${libraryWords(group)}</legend>${own}</fieldset>` : "";
  });
  const changed = html`<span class="settings-changed"></span>`;
  const fold = html`<details class="settings-all"><summary>${t("All settings")} ${changed}</summary>${folded}<div class="settings-rows">${sections}</div></details>`;
  const help = html`<p class="settings-help">${invitation}</p>`;
  const root = html`<div class="settings"><div class="settings-rows settings-first">${firstRows}</div>${fold}${help}</div>`;
  const panel: SettingsPanel = Object.assign(root, { value: chosen, show, markWaiting });

  function show(next: Hyperparameters): void {
    panel.value = next;
    for (const row of rows) {
      row.hidden = !applies(row.control, next);
      row.show(next);
    }
    changed.textContent = changedText(differences(next, usual).filter(({ key }) => !first.includes(key)));
  }

  function take(row: Setting): void {
    const { chosen: next, problem } = withSetting(panel.value, row.control, row.value);
    if (next) {
      row.complain(undefined);
      show(next);
      root.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      row.complain(
        `${libraryWords(problem)}. ${t("It stays at {value}.", { value: libraryWords(shownValue(row.control, panel.value)) })}`,
      );
      row.show(panel.value);
    }
  }

  function markWaiting(waiting: readonly Control[]): void {
    for (const row of rows) row.classList.toggle("is-waiting", waiting.includes(row.control));
  }

  for (const row of rows) {
    onInput(row, () => {
      take(row);
    });
    const explain = () => {
      help.textContent = explanationOf(row.control);
    };
    row.addEventListener("pointerenter", explain);
    row.addEventListener("focusin", explain);
    row.addEventListener("click", explain);
  }
  show(chosen);
  return panel;
}

/** How many settings are not the usual ones, and the first few of them by name. */
function changedText(changes: readonly Control[]): string {
  if (changes.length === 0) return "";
  const names = changes.slice(0, 3).map(({ label }) => libraryWords(label));
  const some = `${names.join(", ")}${changes.length > names.length ? " …" : ""}`;
  return t("{n} changed: {some}", { n: changes.length, some });
}

function explanationOf(control: Control): string {
  const when = control.restarts ? ` ↺ ${t("Takes effect on Start over.")}` : "";
  const what = `${libraryWords(control.label)}: ${libraryWords(control.explanation)}`;
  return `${control.symbol ? `${control.symbol}, ` : ""}${what}${when}`;
}
