import { html } from "htl";
import { isInCourse } from "../../../components/exercises/exercises-of-site.js";
import type { BuiltFile } from "../../../components/exercises/mount-exercises.js";
import { pageKeeping } from "../../../components/exercises/page-keeping.js";
import { keepingNotice } from "../../../components/storage/keeping.js";
import { t } from "../../../components/words/t.js";
import {
  keptSeeds,
  type PartTestRecord,
  partTestName,
  readPartTest,
  writePartTest,
} from "../../../lib/exercises/part-test-record.js";
import { addressOfTest } from "../drawn.js";
import { chaptersOf, isPart, questionsOf, seeds, type TestedPart } from "../part-tests.js";
import { questionsView } from "./questions-view.js";
import { resultView, scoreInWords } from "./result-view.js";

const untouched: PartTestRecord = { answers: {}, at: 0, verdicts: {} };

/**
 * The test that an address names by `part` and `seed`; of a part alone, the way into one; of neither, what can be chosen.
 *
 * @param page address of the page
 * @param solutions file of the worked answers
 */
export function partTest(page: URL, solutions: BuiltFile): HTMLElement {
  const part = page.searchParams.get("part") ?? "";
  if (!isPart(part) || chaptersToAsk(part).length === 0)
    return html`<p class="part-test">${t("Choose a part below.")}</p>`;
  const seed = page.searchParams.get("seed") ?? "";
  const isSeed = /^\d{1,9}$/.test(seed);
  return html`<section class="part-test" aria-label=${t("Test of {part}", { part })}>${isSeed ? openTest(part, Number(seed), solutions) : entrance(part)}</section>`;
}

/** Address of another test of a part. */
function newTest(part: TestedPart): string {
  const [chance] = crypto.getRandomValues(new Uint32Array(1));
  return linkTo(part, chance % seeds);
}

function linkTo(part: TestedPart, seed: number): string {
  return `?part=${part}&seed=${seed}`;
}

/** The chapters that a test may ask about in this course. */
function chaptersToAsk(part: TestedPart): string[] {
  return chaptersOf(part).filter(isInCourse);
}

/** How to begin, and what was done before. */
function entrance(part: TestedPart): HTMLElement {
  const kept = keptSeeds(part, pageKeeping.names("part-test/")).flatMap((seed) => {
    const record = readPartTest(pageKeeping.read(partTestName(part, seed)));
    return record ? [{ seed, record }] : [];
  });
  const items = kept.map(({ seed, record }) => {
    const state = record.handedIn === undefined ? t("not handed in yet") : scoreInWords(record);
    return html`<li><a href=${linkTo(part, seed)}>${t("Test {n}", { n: seed })}</a>: ${state}</li>`;
  });
  const count = questionsOf(part, 0, chaptersToAsk(part)).length;
  return html`<div><h2>${part}</h2>
    <p>${t("{n} questions, one after another. Go back and forth as you like; they are checked when you hand in.", { n: count })}</p>
    <p><a class="button button--primary" href=${newTest(part)}>${t("Start a test")}</a></p>
    ${kept.length > 0 ? html`<p>${t("What you have begun or handed in:")}</p><ul>${items}</ul>` : ""}</div>`;
}

/** A test: its questions, or its result once it was handed in. */
function openTest(part: TestedPart, seed: number, solutions: BuiltFile): HTMLElement {
  const name = partTestName(part, seed);
  const chapters = chaptersToAsk(part);
  const questions = questionsOf(part, seed, chapters);
  const notice = html`<p class="exercise-notice" role="status"></p>`;
  const content = html`<div></div>`;
  let record = readPartTest(pageKeeping.read(name)) ?? untouched;

  function keep(changes: Partial<PartTestRecord>): void {
    record = { ...record, ...changes };
    pageKeeping.write(name, writePartTest(record));
    notice.textContent = keepingNotice(pageKeeping.problem);
  }

  function showResult(): void {
    content.replaceChildren(resultView({ part, seed, questions, record, solutions, another: newTest(part) }));
  }

  if (record.handedIn === undefined) {
    const view = questionsView({
      part,
      seed,
      questions,
      address: addressOfTest(part, seed, chapters),
      record,
      keep,
      handedIn(verdicts) {
        keep({ verdicts, handedIn: new Date().toISOString() });
        showResult();
        content.querySelector("h2")?.focus();
      },
    });
    content.append(view);
  } else showResult();
  return html`<div>${content}${notice}</div>`;
}
