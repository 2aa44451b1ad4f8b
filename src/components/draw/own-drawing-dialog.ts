import { html } from "htl";
import { courseClasses } from "../shell/course-classes.js";
import { setDisabled } from "../ui/disable.js";
import { onInput } from "../ui/on-input.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { drawPad } from "./draw-pad.js";
import { draftOf, type OwnDrawings, ownDrawing, redrawn } from "./own-drawing.js";
import { ownLabel } from "./own-label.js";

/**
 * Opens a pad over the page, with the reader's drawing on it. What is drawn there becomes the drawing of all chapters when the
 * reader keeps it, and not before. When the dialog closes, the focus goes back to where it was.
 */
export function openOwnDrawing(own: OwnDrawings = ownDrawing): HTMLDialogElement {
  const draft = draftOf(own.value);
  const pad = drawPad({ label: t("Drawing pad") });
  const dialog = document.createElement("dialog");
  const keep = textButton(
    t("Keep it"),
    () => finish(() => draft.value && own.keep(draft.value)),
    "button--primary",
  );
  const cancel = textButton(t("Leave it as it was"), () => dialog.close());
  const remove = textButton(t("Delete my drawing"), () => finish(() => own.remove()));
  dialog.className = "own-dialog";
  dialog.setAttribute("aria-labelledby", "own-dialog-title");
  dialog.append(
    html`<h2 id="own-dialog-title">${t("Your drawing")}</h2>`,
    html`<p>${t("Every chapter works on it: its pixels, its scores, its loss, its gradient. One of {kinds} suits the chapters best; anything else, or a letter or digit, does as well.", { kinds: courseClasses("doodles").join(", ") })}</p>`,
    pad,
    ownLabel(draft),
    html`<div class="own-dialog-buttons">${keep}${cancel}${own.value ? remove : ""}</div>`,
  );

  function finish(act: () => void): void {
    dialog.close();
    act();
  }

  function show(): void {
    setDisabled(keep, draft.value === undefined);
  }

  pad.show(own.value?.strokes ?? []);
  onInput(pad);
  pad.addEventListener("change", (event) => {
    event.stopPropagation();
    draft.keep(
      redrawn(draft.value, { strokes: pad.value, convention: draft.value?.convention ?? "quick-draw" }),
    );
    show();
  });
  dialog.addEventListener("close", () => dialog.remove());
  show();
  document.body.append(dialog);
  dialog.showModal();
  pad.querySelector<SVGElement>(".pad-surface")?.focus();
  return dialog;
}
