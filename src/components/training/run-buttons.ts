import { html } from "htl";
import { setDisabled } from "../ui/disable.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** What a reader can ask of a run. */
export type RunAction = "train" | "pause" | "step" | "epoch" | "reset";

/** Where the lab is; it decides what can be asked. */
export type LabState = "loading" | "paused" | "running" | "finished" | "diverged" | "failed";

/** Train or Pause, One step, One epoch, Start over. `.value` is what was pressed last, sent with `input`. */
export interface RunButtons extends HTMLElement {
  value: RunAction;
  show(state: LabState, begun: boolean): void;
}

export function runButtons(): RunButtons {
  const train = button(t("Train"), () => (state === "running" ? "pause" : "train"), "button--primary");
  const step = button(t("One step"), () => "step");
  const epoch = button(t("One epoch"), () => "epoch");
  const reset = button(t("Start over"), () => "reset");
  const root = html`<div class="run-buttons" role="group" aria-label=${t("Training")}>${train}${step}${epoch}${reset}</div>`;
  const buttons: RunButtons = Object.assign(root, { value: "pause" as const, show });
  let state: LabState = "loading";

  function button(text: string, action: () => RunAction, kind = ""): HTMLButtonElement {
    const press = () => {
      buttons.value = action();
      root.dispatchEvent(new Event("input", { bubbles: true }));
    };
    return textButton(text, press, kind);
  }

  function show(next: LabState, begun: boolean): void {
    state = next;
    const ended = next === "finished" || next === "diverged";
    const absent = next === "loading" || next === "failed";
    const go = ended ? t("Train again") : begun ? t("Go on") : t("Train");
    train.textContent = next === "running" ? t("Pause") : go;
    setDisabled(train, absent);
    setDisabled(step, absent || ended);
    setDisabled(epoch, absent || ended);
    setDisabled(reset, absent || !begun);
  }

  show("loading", false);
  return buttons;
}
