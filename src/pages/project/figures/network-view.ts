import { html } from "htl";
import { setting } from "../../../components/training/setting.js";
import { onInput } from "../../../components/ui/on-input.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import type { Control } from "../../../lib/training/hyperparameters.js";
import { applies, shownValue, withSetting, writeSettings } from "../../../lib/training/settings.js";
import { projectControls, projectRecipe, seedControl, settingsOf } from "../study/recipe.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** The hyperparameters of the network, and its parameters as the reader counts them. */
export function networkView(controller: ProjectController): HTMLElement {
  return milestoneFrame(
    controller,
    3,
    html`<div class="settings project-settings">${projectControls.map((control) => settingRow(controller, control))}</div>`,
    recordField(controller, "parameters", t("Its parameters, weights and biases")),
  );
}

/** The seed of a training. */
export function seedRow(controller: ProjectController): HTMLElement {
  return html`<div class="settings project-settings">${seedControl.map((control) => settingRow(controller, control))}</div>`;
}

function settingRow(controller: ProjectController, control: Control): HTMLElement {
  const row = setting(control);
  onInput(row, () => {
    const chosen = settingsOf(controller.record.settings);
    const { chosen: next, problem } = withSetting(chosen, control, row.value);
    if (next) controller.change({ settings: writeSettings(next, projectRecipe) });
    row.complain(
      problem &&
        `${libraryWords(problem)}. ${t("It stays at {value}.", { value: libraryWords(shownValue(control, chosen)) })}`,
    );
    if (!next) row.show(chosen);
  });
  controller.follow(() => {
    const chosen = settingsOf(controller.record.settings);
    row.hidden = !applies(control, chosen);
    row.show(chosen);
  });
  return row;
}
