import { html } from "htl";
import type { InsideView } from "../../../components/inside/inside-view.js";
import { labQuestions } from "../../../components/training/lab-questions.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { InsideQuestion, InsideResult } from "../questions.js";

/** Questions that are tried on a network at work. */
export function insideLab(inside: InsideView, questions: readonly InsideQuestion[]): HTMLElement {
  const attempt = textButton("", tryIt, "button--primary");
  const status = liveStatus("caption");
  const asked = labQuestions<InsideResult, InsideQuestion>({
    questions,
    action: html`<div class="race-top">${attempt}${status}</div>`,
  });

  function tryIt(): void {
    const { id, mode, attempt: act } = asked.value;
    const found = inside.attempt(act, mode);
    status.say(
      found
        ? t("Look at the network below.")
        : t("The network is still being fetched. Try again in a moment."),
    );
    if (found) asked.take({ question: id, found });
  }

  function show(): void {
    attempt.textContent = asked.value.button;
    status.say("");
  }

  onInput(asked, show);
  show();
  return html`<div class="inside-lab wide">${asked}</div>`;
}
