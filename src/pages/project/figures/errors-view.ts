import { html } from "htl";
import { percent } from "../../../components/ui/numbers.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import { mostConfused } from "../../../lib/core/metrics.js";
import { causes, type ProjectMistake } from "../../../lib/exercises/project-record.js";
import { pictureOf } from "./data-view.js";
import { confusionsOf } from "./figure-view.js";
import { milestoneFrame, recordField } from "./milestone-frame.js";
import type { ProjectController } from "./project-controller.js";

/** Mistakes and pairs of classes that are shown. */
const shownMistakes = 12;
const shownPairs = 3;

/** The mistakes on held-out rows, the surest first, and what the reader makes of them. */
export function errorsView(controller: ProjectController): HTMLElement {
  const body = html`<div></div>`;
  let shown: string | undefined;
  const root = milestoneFrame(
    controller,
    6,
    body,
    recordField(controller, "causesNote", t("What they have in common"), 2),
  );
  controller.follow(() => {
    const { measured } = controller.record;
    // The drawings come later than the record.
    const now = measured && `${measured.of} ${controller.dataset ? "here" : ""}`;
    if (now === shown) return;
    shown = now;
    if (!measured) return body.replaceChildren();
    const pairs = confusedPairs(controller);
    const list = html`<ul class="project-mistakes"></ul>`;
    const show = (some: readonly ProjectMistake[]) =>
      list.replaceChildren(...some.map((one) => mistakeItem(controller, one)));
    const confusions = confusionsOf(controller);
    confusions?.addEventListener("input", () => {
      const { label, predicted } = confusions.value ?? {};
      const ofCell = measured.mistakes.filter((one) => one.label === label && one.predicted === predicted);
      // A cell of what is right brings the surest of all mistakes back.
      show(ofCell.length > 0 ? ofCell : measured.mistakes.slice(0, shownMistakes));
    });
    show(measured.mistakes.slice(0, shownMistakes));
    body.replaceChildren(
      confusions ?? "",
      html`<p>${pairs.length > 0 ? mostConfusedText(pairs) : t("No two classes are confused.")} ${t("Press a cell off the diagonal for the mistakes in it, one on it for the surest of all.")}</p>`,
      list,
    );
  });
  return root;
}

/** A sentence with the pairs of `confusedPairs`. */
export function mostConfusedText(pairs: readonly string[]): string {
  return t("Most confused: {pairs}.", { pairs: pairs.join("; ") });
}

/** The pairs of classes that are confused most, in words. */
export function confusedPairs({ record: { measured, lock } }: Pick<ProjectController, "record">): string[] {
  if (!measured || !lock) return [];
  const counts = Uint32Array.from(measured.confusion);
  return mostConfused(counts, lock.classes.length, shownPairs).map(({ label, predicted, part }) =>
    t("{part} of {name} taken for {other}", {
      part: percent(part, 0),
      name: lock.classes[label],
      other: lock.classes[predicted],
    }),
  );
}

function mistakeItem(
  controller: ProjectController,
  { row, label, predicted, sure }: ProjectMistake,
): HTMLElement {
  const { lock, causes: given } = controller.record;
  const { dataset } = controller;
  const names = lock?.classes ?? [];
  const select = document.createElement("select");
  select.append(
    new Option(t("choose"), ""),
    ...causes.map((cause) => new Option(libraryWords(cause), cause)),
  );
  select.value = given.find((one) => one.row === row)?.cause ?? "";
  select.addEventListener("change", () => {
    const others = controller.record.causes.filter((one) => one.row !== row);
    controller.change({ causes: select.value === "" ? others : [...others, { row, cause: select.value }] });
  });
  const what = t("{name}, taken for {other}, {sure} sure", {
    name: names[label],
    other: names[predicted],
    sure: percent(sure),
  });
  return html`<li>${dataset && row < dataset.labels.length ? pictureOf(dataset, row) : ""}<label class="field"><span class="field-label">${what}</span>${select}</label></li>`;
}
