import { html } from "htl";
import { onInput } from "../../../components/ui/on-input.js";
import { type CountedForm, countedLayers } from "../../../lib/core/convolution/layer-table.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { hypothesisNetworks, hypothesisRecipe } from "../../../lib/labs/experiments/convolutions.js";
import { controlOf } from "../../../lib/training/hyperparameters.js";
import { typedValue, withSetting } from "../../../lib/training/settings.js";

/** The form of a network, chosen or written: `.value` has the last one that can be built. */
export interface FormInput extends HTMLElement {
  value: CountedForm;
}

const keys = ["convolutions", "hidden"] as const;

/**
 * Convolutions and hidden layers in their short forms, with the networks of the chapter to begin from.
 *
 * @param pixels of a picture
 */
export function formInput(pixels: number, classes: number): FormInput {
  let chosen = { ...hypothesisRecipe, ...hypothesisNetworks[0].changes };
  const fields = keys.map((key) =>
    Object.assign(document.createElement("input"), { type: "text", spellcheck: false, name: key }),
  );
  const fault = html`<p class="field-error form-fault" role="alert"></p>`;
  const buttons = hypothesisNetworks.map(({ name, changes }) => {
    const button = html`<button type="button" class="button">${name}</button>`;
    button.addEventListener("click", () => take({ ...chosen, ...changes }));
    return button;
  });
  const labels = ["convolutions, as 4x3p2-8x2p2, or none", "hidden layers, as 25-12, or none"];
  const root: FormInput = Object.assign(
    html`<div class="form-input"><div class="window-buttons" role="group" aria-label="Networks of the project">${buttons}</div><div class="form-fields">${fields.map((field, k) => html`<label class="field"><span class="field-label">${labels[k]}</span>${field}</label>`)}</div>${fault}</div>`,
    { value: chosen },
  );

  function take(next: typeof chosen): void {
    chosen = next;
    root.value = next;
    fault.textContent = "";
    for (const [k, field] of fields.entries()) field.value = typedValue(controlOf(keys[k]), next);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Takes what was typed if a network can be built of it, and says what is wrong otherwise. */
  function read(k: number): void {
    const { chosen: next, problem } = withSetting(chosen, controlOf(keys[k]), fields[k].value);
    const fit = problem ?? (next && misfit(next));
    if (next && fit === undefined) take(next);
    else fault.textContent = `${fit}. The table stays as it is.`;
  }

  function misfit(form: CountedForm): string | undefined {
    try {
      countedLayers(form, pixels, classes);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  for (const [k, field] of fields.entries()) {
    onInput(field);
    field.addEventListener("change", () => read(k));
  }
  take(chosen);
  return root;
}
