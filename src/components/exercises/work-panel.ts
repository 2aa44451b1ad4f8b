import { html } from "htl";
import { messageOf } from "../../lib/core/message-of.js";
import { countOf, deleteWork, takeIn, type WorkCount, workIn } from "../../lib/exercises/work.js";
import { readWorkFile, writeWorkFile } from "../../lib/exercises/work-file.js";
import { ownDrawing } from "../draw/own-drawing.js";
import { keepingNotice } from "../storage/keeping.js";
import { setDisabled } from "../ui/disable.js";
import { download } from "../ui/download.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { pageKeeping } from "./page-keeping.js";
import { showProgress } from "./progress-marks.js";

/** Nobody writes so much: 16 MB. */
const largestFile = 2 ** 24;

/** What the reader has made, to be saved as a file, loaded from one, or deleted. */
export function workPanel(): HTMLElement {
  const count = html`<p class="work-count"></p>`;
  const notice = html`<p class="work-notice"></p>`;
  const said = liveStatus("work-said");
  const save = textButton("Save to a file", () => {
    const work = workIn(pageKeeping);
    download(new Blob([writeWorkFile(work)], { type: "application/json" }), "hand-drawn-networks-work.json");
    say(`Saved ${inWords(countOf(work))}.`);
  });
  const remove = textButton("Delete everything", () => question.ask(inWords(countOf(workIn(pageKeeping)))));
  const question = deleteQuestion(() => {
    deleteWork(pageKeeping);
    show();
    say("Deleted. Nothing is kept any more.");
  });
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) return;
    load(file)
      .catch((error: unknown) => say(`Nothing was changed. ${messageOf(error)}`, true))
      .finally(() => {
        input.value = "";
      });
  });

  async function load(file: File): Promise<void> {
    if (file.size > largestFile) throw new RangeError(`${file.name} is larger than 16 MB`);
    const work = readWorkFile(file.name, await file.text());
    const kept = takeIn(pageKeeping, work);
    show();
    if (!kept) throw new RangeError(keepingNotice(pageKeeping.problem));
    say(`Loaded ${inWords(countOf(work))}.`);
  }

  function show(): void {
    const made = countOf(workIn(pageKeeping));
    const none = Object.values(made).every((count) => count === 0);
    count.textContent = none
      ? "Nothing of yours is kept here yet."
      : `Kept in this browser: ${inWords(made)}.`;
    setDisabled(save, none);
    setDisabled(remove, none);
    notice.textContent = keepingNotice(pageKeeping.problem);
    notice.hidden = notice.textContent === "";
    showProgress();
    ownDrawing.look();
  }

  function say(text: string, isWrong = false): void {
    said.say(text);
    said.classList.toggle("field-error", isWrong);
  }

  show();
  ownDrawing.hear(show);
  return html`<section class="work-panel" aria-label="Your work">${count}
    <div class="work-buttons">${save}${remove}</div>
    <label class="work-load"><span>Load from a file</span>${input}</label>
    ${said}${notice}${question.element}</section>`;
}

/** Asks before everything is deleted. */
function deleteQuestion(confirmed: () => void): { element: HTMLElement; ask(what: string): void } {
  const dialog = document.createElement("dialog");
  const text = html`<p id="delete-question"></p>`;
  const yes = textButton("Delete", () => {
    dialog.close();
    confirmed();
  });
  const no = textButton("Keep", () => dialog.close());
  dialog.className = "work-question";
  dialog.setAttribute("aria-labelledby", "delete-question");
  dialog.append(text, html`<div class="work-buttons">${no}${yes}</div>`);
  return {
    element: dialog,
    ask(what) {
      text.textContent = `Delete ${what}? They cannot be brought back, except from a file you saved.`;
      dialog.showModal();
    },
  };
}

function inWords({ answers, climbs, drafts, drawings, predictions, projects, tests }: WorkCount): string {
  const amount = (count: number, one: string, rest = "") =>
    count === 0 ? [] : [`${count} ${one}${count === 1 ? "" : "s"}${rest}`];
  const parts = [
    ...amount(answers, "answer"),
    ...amount(drafts, "draft", " of cells"),
    ...amount(drawings, "drawing"),
    ...amount(predictions, "prediction"),
    ...amount(projects, "final project"),
    ...amount(tests, "test"),
    ...amount(climbs, "training", " of your network"),
  ];
  return parts.join(", ").replace(/, (?=[^,]*$)/, " and ");
}
