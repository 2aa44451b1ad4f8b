import { html } from "htl";
import { readRecord, recordName } from "../../lib/exercises/record.js";
import type { Scheduled } from "../../lib/exercises/review.js";
import { type Recalled, recalledBy } from "../../lib/exercises/review-record.js";
import { type Keeping, keepingForNow } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { locale } from "../words/locale.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { exerciseForm } from "./exercise-form.js";
import { type ExerciseOfPage, exerciseOfPage } from "./exercise-of-page.js";
import { exercisesOfSite, hasSolutions } from "./exercises-of-site.js";

/** Under which it is kept that the reader wants exercises to come back. */
const wanted = "reviewing";
/** A sitting of about five minutes. */
const sitting = 5;
const hour = 3_600_000;

/** The scheduler is fetched where somebody wants it. */
const scheduler = () => lateFetch(() => import("../../lib/exercises/review.js"));

/**
 * Solved exercises that come back, a sitting at a time, where the reader wants them to.
 *
 * @param keeping what is kept of the reader's work
 * @param root address of the site's folder
 */
export function reviewPanel(keeping: Keeping, root: URL): HTMLElement {
  const content = html`<div></div>`;
  const said = liveStatus("work-said");

  function offer(): void {
    show(
      content,
      html`<p>${t("What you solve here can come back: after a day, a week, a month, when it is about to slip your mind. Five minutes at a time, kept in this browser like the rest.")}</p>`,
      textButton(t("Let exercises come back"), async () => {
        keeping.write(wanted, "on");
        await attempt(overview);
      }),
    );
  }

  async function overview(): Promise<void> {
    const { schedule } = await scheduler();
    const all = schedule(keeping, exercisesOfSite().chapters, new Date());
    const due = all.filter(({ review }) => review.due <= new Date());
    const begin = textButton(
      t("Review them"),
      () => attempt(() => review(due.slice(0, sitting))),
      "button--primary",
    );
    const stop = textButton(t("Stop reminding me"), () => {
      keeping.remove(wanted);
      offer();
    });
    show(
      content,
      html`<p>${stateOf(all, due.length)}</p>`,
      html`<div class="work-buttons">${due.length > 0 ? begin : ""}${stop}</div>`,
    );
  }

  async function review(list: readonly Scheduled[]): Promise<void> {
    const { keepReview, nextReview } = await scheduler();
    for (const [k, one] of list.entries()) {
      const found = await exerciseOfPage(one.chapter, one.id, root);
      const recalled = await answered(
        content,
        found,
        one.chapter,
        t("{n} of {all}", { n: k + 1, all: list.length }),
      );
      keepReview(keeping, { ...one, review: nextReview(one.review, recalled, new Date()) });
    }
    said.say(t("Reviewed: {what}.", { what: amount(list.length) }));
    await overview();
  }

  /** What fails is said, and the reader is where they were. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    said.say("");
    try {
      await action();
    } catch (error) {
      said.say(t("That did not work: {why}.", { why: whyOf(error) }));
    }
  }

  if (keeping.read(wanted) === "on") void attempt(overview);
  else offer();
  return html`<section class="review-panel" aria-label=${t("Exercises that come back")}>${content}${said}</section>`;
}

/** Shows an exercise, and says how it was recalled when the reader goes on. */
function answered(
  place: HTMLElement,
  found: ExerciseOfPage,
  chapter: string,
  progress: string,
): Promise<Recalled> {
  return new Promise((resolve) => {
    const content = here(found, chapter, resolve);
    found.task.append(content.body);
    const foot = html`<div class="work-buttons">${content.buttons}<a href=${found.link}>${t("Read about it again")}</a></div>`;
    show(place, html`<p class="review-progress">${progress}</p>`, found.task, foot);
  });
}

type Answered = (recalled: Recalled) => void;

/** What stands below the task of an exercise that is answered here: nothing of it is kept but how it was recalled. */
function here(
  { exercise, address, solution }: ExerciseOfPage,
  chapter: string,
  answered: Answered,
): { body: HTMLElement; buttons: HTMLElement } {
  const keeping = keepingForNow();
  const recalled = () => {
    const record = readRecord(keeping.read(recordName(chapter, exercise.id)));
    return record ? recalledBy(record) : "not";
  };
  const on = textButton(forgotten, () => answered(recalled()));
  const body = exerciseForm({
    exercise,
    chapter,
    address,
    keeping,
    solution: hasSolutions(chapter) ? solution : undefined,
    kept() {
      on.textContent = recalled() === "not" ? forgotten : t("Next");
    },
  });
  return { body, buttons: on };
}

const forgotten = t("I can’t recall it");

function stateOf(all: readonly Scheduled[], due: number): string {
  if (all.length === 0)
    return t("Nothing has been solved yet. What you solve will come back here a day later.");
  if (due > sitting)
    return t("{what} are due. The first {n} take about five minutes.", { what: amount(due), n: sitting });
  if (due > 0)
    return t(due === 1 ? "1 exercise is due: about 1 minute." : "{n} exercises are due: about {n} minutes.", {
      n: due,
    });
  return t("Nothing is due. The next one comes back {when}.", { when: fromNow(all[0].review.due) });
}

function amount(count: number): string {
  return t(count === 1 ? "1 exercise" : "{n} exercises", { n: count });
}

/** "in 3 hours", "in 6 days". */
function fromNow(due: Date): string {
  const hours = Math.max(1, Math.round((due.getTime() - Date.now()) / hour));
  const format = new Intl.RelativeTimeFormat(locale);
  return hours < 24 ? format.format(hours, "hour") : format.format(Math.round(hours / 24), "day");
}

/** Shows something else; where what stood there had the focus, the first field or button gets it. */
function show(place: HTMLElement, ...content: readonly Node[]): void {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...content);
  if (hadFocus) place.querySelector<HTMLElement>("input, textarea, .cm-content, button")?.focus();
}
