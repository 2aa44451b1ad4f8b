import { html } from "htl";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import type { ProjectController } from "./project-controller.js";

const names = [
  t("Classes"),
  t("Data"),
  t("Network"),
  t("Training"),
  // With a capital letter it would be a picture, for which other languages have another word.
  capitalised(t("figure")),
  t("Errors"),
  t("Comparison"),
  t("Report"),
];
const words = { open: t("open"), done: t("reached"), stale: t("out of date") };
const signs = { open: "○", done: "✓", stale: "↺" };

/** All milestones in a row, each a link to its section, and a way to begin again. */
export function overview(controller: ProjectController, anchors: readonly string[]): HTMLElement {
  const links = names.map((_, k) => html`<a href=${`#${anchors[k]}`}></a>`);
  const notice = liveStatus("project-said");
  const restart = textButton(t("Start the project over"), () => question.showModal(), "button--quiet");
  const question = document.createElement("dialog");
  question.className = "work-question";
  question.setAttribute("aria-labelledby", "restart-question");
  const no = textButton(t("Keep"), () => question.close());
  const yes = textButton(t("Delete"), () => {
    question.close();
    controller.startOver();
  });
  question.append(
    html`<p id="restart-question">${t("Delete the project and its drawings? They cannot be brought back, except from files you saved.")}</p>`,
    html`<div class="work-buttons">${no}${yes}</div>`,
  );
  controller.follow(() => {
    for (const [k, { state }] of controller.milestones.entries()) {
      links[k].dataset.state = state;
      links[k].replaceChildren(
        html`<span aria-hidden="true">${signs[state]}</span> ${names[k]}<span class="visually-hidden">, ${words[state]}</span>`,
      );
    }
    notice.say(controller.notice);
  });
  return html`<nav class="project-overview" aria-label=${t("Milestones")}><ol>${links.map((link) => html`<li>${link}</li>`)}</ol>${notice}${restart}${question}</nav>`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
