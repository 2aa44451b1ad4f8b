import { setDisabled } from "../ui/disable.js";
import { setText } from "../ui/follow.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** The button of a lab that brings back what there was before the last run. */
export interface UndoButton extends HTMLButtonElement {
  /** @param label "Undo: back to the run before"; undefined where there is nothing to bring back */
  show(label: string | undefined): void;
  /** Lets Ctrl or ⌘ with Z do so too, anywhere in a lab but where text is typed. */
  hear(lab: HTMLElement): void;
}

export function undoButton(undo: () => void): UndoButton {
  const button = textButton(t("Undo"), undo, "button--quiet lab-undo");
  return Object.assign(button, {
    show(label: string | undefined) {
      setText(button, label ?? t("Undo"));
      setDisabled(button, label === undefined);
    },
    hear(lab: HTMLElement) {
      lab.addEventListener("keydown", (event) => {
        const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
        if (key.toLowerCase() !== "z" || !(ctrlKey || metaKey) || shiftKey || altKey) return;
        const types =
          "input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable=true]";
        if (event.defaultPrevented || (target instanceof Element && target.matches(types))) return;
        event.preventDefault();
        button.click();
      });
    },
  });
}
