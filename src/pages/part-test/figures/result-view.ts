import { html } from "htl";
import { hasSolutions } from "../../../components/exercises/exercises-of-site.js";
import type { BuiltFile } from "../../../components/exercises/mount-exercises.js";
import { readSolution } from "../../../components/exercises/read-solution.js";
import { solutionShown } from "../../../components/exercises/solution-shown.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { locale } from "../../../components/words/locale.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { isCode } from "../../../lib/exercises/exercise.js";
import type { PartTestRecord } from "../../../lib/exercises/part-test-record.js";
import { type Verdict, wrong } from "../../../lib/exercises/verdict.js";
import { addressOfPlace, type Place, type Question } from "../question.js";
import { filledAnswer } from "../worked-answer.js";
import { taskText } from "./task-text.js";

/** A test that was handed in. */
export interface ResultOptions {
  readonly part: string;
  readonly seed: number;
  readonly questions: readonly Question[];
  readonly record: PartTestRecord;
  /** File of the worked answers, fetched with the result. */
  readonly solutions: BuiltFile;
  /** Address of another test of the part. */
  readonly another: string;
}

/** "7 of 10". */
export function scoreInWords({ verdicts }: Pick<PartTestRecord, "verdicts">): string {
  const all = Object.values(verdicts);
  return t("{n} of {all} right", { n: all.filter(({ correct }) => correct).length, all: all.length });
}

/** The score, by chapter, what to read again, and each question with its answer, what is wrong, and how it goes. */
export function resultView({
  part,
  seed,
  questions,
  record,
  solutions,
  another,
}: ResultOptions): HTMLElement {
  const judged = questions.map((question) => ({
    question,
    verdict: record.verdicts[question.exercise.id] ?? wrong(t("There is no answer.")),
  }));
  const missed = judged.filter(({ verdict }) => !verdict.correct).map(({ question }) => question.read);
  // One file for all questions whose answers this workbook gives.
  const isGiven = questions.some(({ read: [chapter] }) => hasSolutions(chapter));
  const file = isGiven ? lateFetch(() => solutions.json()) : undefined;
  const day = record.handedIn ? dayOf(record.handedIn) : "";
  return html`<div class="part-test-result"><h2 tabindex="-1">${part}: ${scoreInWords(record)}</h2>
    <p class="part-test-address">${t("Test {n}, handed in on {day}. Its address draws the same questions for others.", { n: seed, day })}</p>
    ${scoresByChapter(judged)}
    ${missed.length > 0 ? readAgain(missed) : html`<p>${t("Nothing to read again.")}</p>`}
    <p class="part-test-actions"><a class="button button--primary" href=${another}>${t("Take another test")}</a></p>
    ${judged.map(({ question, verdict }, k) => questionResult(k + 1, question, verdict, record.answers[question.exercise.id] ?? "", file))}</div>`;
}

interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
}

function scoresByChapter(judged: readonly Judged[]): HTMLElement {
  const chapters = [...new Set(judged.map(({ question }) => question.read[0]))];
  const rows = chapters.map((chapter) => {
    const own = judged.filter(({ question }) => question.read[0] === chapter);
    const right = own.filter(({ verdict }) => verdict.correct).length;
    return html`<tr><th scope="row"><a href=${`../${chapter}/`}>${titleOf(chapter)}</a></th><td>${t("{n} of {all}", { n: right, all: own.length })}</td></tr>`;
  });
  return html`<table class="part-test-scores"><thead><tr><th scope="col">${t("Chapter")}</th><th scope="col">${t("Right")}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function readAgain(places: readonly Place[]): HTMLElement {
  const links = new Map(places.map((place) => [addressOfPlace(place), linkTo(place)]));
  return html`<div><h3>${t("Read again")}</h3><ul>${[...links.values()].map((link) => html`<li>${link}</li>`)}</ul></div>`;
}

function linkTo(place: Place): HTMLElement {
  const [chapter, heading] = place;
  return html`<a href=${addressOfPlace(place)}>${titleOf(chapter)}: ${heading}</a>`;
}

function questionResult(
  number: number,
  question: Question,
  { correct, message }: Verdict,
  answer: string,
  file: Promise<unknown> | undefined,
): HTMLElement {
  const { exercise, task, read } = question;
  const typed =
    answer === ""
      ? ""
      : html`<p class="field-label">${t("Your answer")}: ${isCode(exercise) ? "" : exercise.label}</p><pre tabindex="0"><code>${answer}</code></pre>`;
  const worked = html`<div></div>`;
  const given = file !== undefined && hasSolutions(read[0]);
  if (given) void showWorked(question, file, worked);
  return html`<article class="part-test-answer"><h3>${t("Question {n}", { n: number })}</h3>${taskText(task)}${typed}
    <p class=${`exercise-verdict ${correct ? "check-good" : "check-bad"}`}>${correct ? "✓" : "✗"} ${libraryWords(message)}</p>
    ${given ? html`<details open=${!correct}><summary>${t("A worked answer")}</summary>${worked}</details>` : ""}
    ${correct ? "" : html`<p>${t("Read again")}: ${linkTo(read)}</p>`}</article>`;
}

async function showWorked(
  { exercise, worked }: Question,
  file: Promise<unknown>,
  place: HTMLElement,
): Promise<void> {
  try {
    const found = readSolution(await file, worked.id);
    if (!found) throw new RangeError(`the workbook has no worked answer of this question: ${worked.id}`);
    const { answer, why } = filledAnswer(found, worked);
    place.append(html`<p>${why}</p>`);
    const plain = html`<pre tabindex="0"><code>${answer}</code></pre>`;
    const shown = await solutionShown(exercise, answer).catch(() => undefined);
    if (shown?.steps) place.append(html`<ol>${shown.steps.map((step) => html`<li>${step}</li>`)}</ol>`);
    else place.append(plain);
  } catch (error) {
    place.append(html`<p>${t("It could not be shown: {why}.", { why: whyOf(error) })}</p>`);
  }
}

/** The title of a chapter, as the list of the tests has it. */
function titleOf(chapter: string): string {
  return document.querySelector(`.part-tests [data-chapter="${chapter}"]`)?.textContent ?? chapter;
}

function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" });
}
