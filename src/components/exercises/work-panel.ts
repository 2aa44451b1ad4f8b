import { html } from "htl";
import { messageOf } from "../../lib/core/message-of.js";
import { countOf, deleteWork, takeIn, type WorkCount, workIn } from "../../lib/exercises/work.js";
import {
  largestWorkFile,
  longestName,
  readWorkFile,
  type WorkStamp,
  workFileName,
  writeWorkFile,
} from "../../lib/exercises/work-file.js";
import { ownDrawing } from "../draw/own-drawing.js";
import { keepingNotice } from "../storage/keeping.js";
import { setDisabled } from "../ui/disable.js";
import { download } from "../ui/download.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { exercisesOfSite } from "./exercises-of-site.js";
import { pageKeeping } from "./page-keeping.js";
import { showProgress } from "./progress-marks.js";
import { printWork } from "./work-sheet.js";

/** Under which the name that goes into the file is kept. */
const studentName = "student";

/** What the reader has made, to be saved as a file, loaded from one, or deleted. */
export function workPanel(): HTMLElement {
  const count = html`<p class="work-count"></p>`;
  const notice = html`<p class="work-notice"></p>`;
  const said = liveStatus("work-said");
  const student = Object.assign(document.createElement("input"), {
    type: "text",
    className: "work-student",
    maxLength: longestName,
    autocomplete: "name",
    value: pageKeeping.read(studentName) ?? "",
  });
  student.addEventListener("input", () => pageKeeping.write(studentName, student.value.trim()));
  const save = textButton("Save to a file", () => {
    const work = workIn(pageKeeping);
    const json = writeWorkFile(work, stampFor(student.value), exercisesOfSite().course.key);
    download(new Blob([json], { type: "application/json" }), workFileName(student.value));
    say(`Saved ${inWords(countOf(work))}.`);
  });
  const print = textButton("Print it", () => printWork(workIn(pageKeeping), stampFor(student.value)));
  const remove = textButton("Delete everything", () => question.ask(inWords(countOf(workIn(pageKeeping)))));
  const question = deleteQuestion(() => {
    deleteWork(pageKeeping);
    pageKeeping.remove(studentName);
    student.value = "";
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
    if (file.size > largestWorkFile) throw new RangeError(`${file.name} is larger than 16 MB`);
    const { work, stamp } = readWorkFile(file.name, await file.text());
    if (stamp && student.value === "") {
      student.value = stamp.student;
      pageKeeping.write(studentName, stamp.student);
    }
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
    setDisabled(print, none);
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
    <label class="work-load"><span>Your name or number, to hand the file in (not needed otherwise)</span>${student}</label>
    <div class="work-buttons">${save}${print}${remove}</div>
    <label class="work-load"><span>Load from a file</span>${input}</label>
    ${said}${notice}${question.element}</section>`;
}

/** Whose work it is, if they say so, and of which course. */
function stampFor(student: string): WorkStamp {
  const { title, version } = exercisesOfSite().course;
  return { student: student.trim(), course: title, courseVersion: version, saved: new Date().toISOString() };
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
