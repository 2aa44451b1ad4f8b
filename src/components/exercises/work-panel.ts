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
import { locale } from "../words/locale.js";
import { t } from "../words/t.js";
import { exercisesOfSite } from "./exercises-of-site.js";
import { pageKeeping } from "./page-keeping.js";
import { showProgress } from "./progress-marks.js";
import { printWork } from "./work-sheet.js";

const listFormat = new Intl.ListFormat(locale);

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
  const save = textButton(t("Save to a file"), () => {
    const work = workIn(pageKeeping);
    const json = writeWorkFile(work, stampFor(student.value), exercisesOfSite().course.key);
    download(new Blob([json], { type: "application/json" }), workFileName(student.value));
    say(t("Saved {what}.", { what: inWords(countOf(work)) }));
  });
  const print = textButton(t("Print it"), () => printWork(workIn(pageKeeping), stampFor(student.value)));
  const remove = textButton(t("Delete everything"), () =>
    question.ask(inWords(countOf(workIn(pageKeeping)))),
  );
  const question = deleteQuestion(() => {
    deleteWork(pageKeeping);
    pageKeeping.remove(studentName);
    student.value = "";
    show();
    say(t("Deleted. Nothing is kept any more."));
  });
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) return;
    load(file)
      .catch((error: unknown) => say(`${t("Nothing was changed.")} ${messageOf(error)}`, true))
      .finally(() => {
        input.value = "";
      });
  });

  async function load(file: File): Promise<void> {
    if (file.size > largestWorkFile)
      throw new RangeError(t("{file} is larger than 16 MB", { file: file.name }));
    const { work, stamp } = readWorkFile(file.name, await file.text());
    if (stamp && student.value === "") {
      student.value = stamp.student;
      pageKeeping.write(studentName, stamp.student);
    }
    const kept = takeIn(pageKeeping, work);
    show();
    if (!kept) throw new RangeError(keepingNotice(pageKeeping.problem));
    say(t("Loaded {what}.", { what: inWords(countOf(work)) }));
  }

  function show(): void {
    const made = countOf(workIn(pageKeeping));
    const none = Object.values(made).every((count) => count === 0);
    count.textContent = none
      ? t("Nothing of yours is kept here yet.")
      : t("Kept in this browser: {what}.", { what: inWords(made) });
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
  return html`<section class="work-panel" aria-label=${t("Your work")}>${count}
    <label class="work-load"><span>${t("Your name or number, to hand the file in (not needed otherwise)")}</span>${student}</label>
    <div class="work-buttons">${save}${print}${remove}</div>
    <label class="work-load"><span>${t("Load from a file")}</span>${input}</label>
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
  const yes = textButton(t("Delete"), () => {
    dialog.close();
    confirmed();
  });
  const no = textButton(t("Keep"), () => dialog.close());
  dialog.className = "work-question";
  dialog.setAttribute("aria-labelledby", "delete-question");
  dialog.append(text, html`<div class="work-buttons">${no}${yes}</div>`);
  return {
    element: dialog,
    ask(what) {
      text.textContent = t("Delete {what}? They cannot be brought back, except from a file you saved.", {
        what,
      });
      dialog.showModal();
    },
  };
}

function inWords({ answers, climbs, drafts, drawings, predictions, projects, tests }: WorkCount): string {
  const one = (n: number) => n === 1;
  const parts: readonly (readonly [number, string])[] = [
    [answers, t(one(answers) ? "1 answer" : "{n} answers", { n: answers })],
    [drafts, t(one(drafts) ? "1 draft of cells" : "{n} drafts of cells", { n: drafts })],
    [drawings, t(one(drawings) ? "1 drawing" : "{n} drawings", { n: drawings })],
    [predictions, t(one(predictions) ? "1 prediction" : "{n} predictions", { n: predictions })],
    [projects, t(one(projects) ? "1 final project" : "{n} final projects", { n: projects })],
    [tests, t(one(tests) ? "1 test" : "{n} tests", { n: tests })],
    [
      climbs,
      t(one(climbs) ? "1 training run of your network" : "{n} training runs of your network", { n: climbs }),
    ],
  ];
  return listFormat.format(parts.filter(([count]) => count > 0).map(([, words]) => words));
}
