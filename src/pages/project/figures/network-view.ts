import { html } from "htl";
import { setting } from "../../../components/training/setting.js";
import { onInput } from "../../../components/ui/on-input.js";
import type { Control } from "../../../lib/training/hyperparameters.js";
import { applies, shownValue, withSetting, writeSettings } from "../../../lib/training/settings.js";
import { projectControls, projectRecipe, seedControl, settingsOf } from "../study/recipe.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectDesk } from "./project-desk.js";

/** The hyperparameters of the network, and its parameters as the reader counts them. */
export function networkView(desk: ProjectDesk): HTMLElement {
  return milestoneFrame(
    desk,
    3,
    html`<div class="settings project-settings">${projectControls.map((control) => settingRow(desk, control))}</div>`,
    recordField(desk, "parameters", "Its parameters, weights and biases"),
  );
}

/** The seed of a training. */
export function seedRow(desk: ProjectDesk): HTMLElement {
  return html`<div class="settings project-settings">${seedControl.map((control) => settingRow(desk, control))}</div>`;
}

function settingRow(desk: ProjectDesk, control: Control): HTMLElement {
  const row = setting(control);
  onInput(row, () => {
    const chosen = settingsOf(desk.record.settings);
    const { chosen: next, problem } = withSetting(chosen, control, row.value);
    if (next) desk.change({ settings: writeSettings(next, projectRecipe) });
    row.complain(problem && `${problem}. It stays at ${shownValue(control, chosen)}.`);
    if (!next) row.show(chosen);
  });
  desk.follow(() => {
    const chosen = settingsOf(desk.record.settings);
    row.hidden = !applies(control, chosen);
    row.show(chosen);
  });
  return row;
}
