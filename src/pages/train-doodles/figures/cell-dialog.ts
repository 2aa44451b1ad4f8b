import { html } from "htl";
import type { ConfusionCell } from "../../../components/chart/confusion-matrix.js";
import type { Palette } from "../../../components/chart/palette.js";
import { drawingsView } from "../../../components/training/drawings-view.js";
import { liveStatus } from "../../../components/ui/status.js";
import { t } from "../../../components/words/t.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";

let dialogs = 0;

/** The drawings in a cell of the confusion matrix, above the page. */
export function cellDialog() {
  const id = `cell-dialog-${++dialogs}`;
  const heading = html`<h3 id=${id}></h3>`;
  const count = liveStatus("dialog-count");
  const content = html`<div class="dialog-content"></div>`;
  const close = html`<button type="button" class="button">${t("Close")}</button>`;
  const dialog = document.createElement("dialog");
  dialog.className = "cell-dialog";
  dialog.setAttribute("aria-labelledby", id);
  dialog.append(html`<div class="dialog-head">${heading}${close}</div>`, count, content);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return Object.assign(html`<div>${dialog}</div>`, {
    /** Opens with a heading; the drawings come later. */
    open({ label, predicted }: ConfusionCell, classes: readonly string[]) {
      heading.textContent =
        label === predicted
          ? t("Drawings of {name} that were found", { name: classes[label] })
          : t("Drawings of {name} taken for {other}", {
              name: classes[label],
              other: classes[predicted],
            });
      count.say(t("Fetching them"));
      content.replaceChildren();
      dialog.showModal();
    },
    fill(drawings: ReplyOf<"drawings">, classes: readonly string[], palette: Palette) {
      const shown = drawings.labels.length;
      const all =
        drawings.total === shown
          ? `${shown}`
          : t("{n} of {total}, the least certain first", { n: shown, total: drawings.total });
      const found = { all, step: drawings.step };
      count.say(
        drawings.labels[0] === drawings.predicted[0]
          ? t("{all}, after step {step}. Below each: the class it has, with its probability.", found)
          : t(
              "{all}, after step {step}. Below each: the class it has, with its probability, and the class that was said.",
              found,
            ),
      );
      content.replaceChildren(drawingsView(drawings, classes, palette));
    },
  });
}
