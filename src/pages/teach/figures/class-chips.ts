import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { onInput } from "../../../components/ui/on-input.js";
import { replaceContent } from "../../../components/ui/replace-content.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { type Collection, countsOf } from "../../../lib/labs/teach/collection.js";

/** What the buttons do. */
export interface ClassChipsOptions {
  keep(word: string): void;
  /** Adds a class; whether its name was taken. */
  add(name: string): boolean;
}

/** The classes as buttons that keep what is on the pad, and a field for a new one. */
export function classChips({ keep, add }: ClassChipsOptions) {
  const chips = html`<div class="chips-list" role="group" aria-label=${t("Keep the drawing as")}></div>`;
  const hint = html`<p class="chips-hint"></p>`;
  const input = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off" });
  const problem = html`<p class="field-error" role="alert" hidden></p>`;
  const form = html`<form class="chips-new"><label><span>${t("New class")}</span>${input}</label><button type="submit" class="button">${t("Add")}</button></form>`;
  const buttons = new Map<string, HTMLButtonElement>();
  let shown = "";

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (add(input.value)) input.value = "";
    input.focus();
  });
  onInput(form);

  return Object.assign(html`<div class="chips">${hint}${chips}${form}${problem}</div>`, {
    /** Says why a name was not taken; empty when it was. */
    complain(text: string) {
      problem.hidden = text === "";
      problem.textContent = text;
    },
    /** @param ready whether there is something on the pad to keep */
    show(collection: Collection, ready: boolean) {
      const { classes } = collection;
      if (String(classes) !== shown) {
        shown = String(classes);
        buttons.clear();
        for (const word of classes)
          buttons.set(
            word,
            textButton("", () => keep(word), "chip"),
          );
        replaceContent(chips, ...buttons.values());
      }
      const counts = countsOf(collection);
      for (const [k, word] of classes.entries()) {
        const button = buttons.get(word);
        if (!button) continue;
        const count = counts.train[k] + counts.heldOut[k];
        button.replaceChildren(
          html`<span>${word}</span>`,
          html`<span class="chip-count number">${count}</span>`,
        );
        button.setAttribute("aria-label", t("Keep as {word}, {count} so far", { word, count }));
        setDisabled(button, !ready);
      }
      hint.textContent =
        classes.length === 0
          ? t("Name at least two classes: things, letters, moods, whatever you draw.")
          : ready
            ? t("What is it? Press its class to keep the drawing.")
            : t("Draw something, then press its class.");
    },
  });
}
