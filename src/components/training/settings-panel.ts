import { html } from "htl";
import { groups } from "../../lib/training/hyperparameter-rows.js";
import { type Control, controls, type Hyperparameters } from "../../lib/training/hyperparameters.js";
import { applies, shownValue, withSetting } from "../../lib/training/settings.js";
import { onInput } from "../ui/on-input.js";
import { type Setting, setting } from "./setting.js";

/** Every hyperparameter that has a part in what is chosen. `.value` is what the reader wants. */
export interface SettingsPanel extends HTMLElement {
  value: Hyperparameters;
  /** Shows other hyperparameters, without sending `input`. */
  show(chosen: Hyperparameters): void;
  /** Marks the settings that wait for the run to start over. */
  markWaiting(waiting: readonly Control[]): void;
}

const invitation = "Choose a setting to read what it does.";

export function settingsPanel(chosen: Hyperparameters): SettingsPanel {
  const rows = controls.map(setting);
  const sections = groups.map((group) => {
    const own = rows.filter((row) => row.control.group === group);
    return html`<fieldset><legend>${group}</legend>${own}</fieldset>`;
  });
  const help = html`<p class="settings-help">${invitation}</p>`;
  const root = html`<div class="settings"><div class="settings-rows">${sections}</div>${help}</div>`;
  const panel: SettingsPanel = Object.assign(root, { value: chosen, show, markWaiting });

  function show(next: Hyperparameters): void {
    panel.value = next;
    for (const row of rows) {
      row.hidden = !applies(row.control, next);
      row.show(next);
    }
  }

  function take(row: Setting): void {
    const { chosen: next, problem } = withSetting(panel.value, row.control, row.value);
    if (next) {
      row.complain(undefined);
      show(next);
      root.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      row.complain(`${problem}. It stays at ${shownValue(row.control, panel.value)}.`);
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

function explanationOf(control: Control): string {
  const when = control.restarts ? " ↺ Takes effect on Start over." : "";
  return `${control.symbol ? `${control.symbol}, ` : ""}${control.label}: ${control.explanation}${when}`;
}
