import { html } from "htl";
import { fieldOf, shownField } from "../../../components/exercises/field-of.js";
import { verdictOn } from "../../../components/exercises/verdict-on.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { textButton } from "../../../components/ui/text-button.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { starterOf } from "../../../lib/exercises/exercise.js";
import type { PartTestRecord } from "../../../lib/exercises/part-test-record.js";
import { type Verdict, wrong } from "../../../lib/exercises/verdict.js";
import type { Question } from "../question.js";
import { taskText } from "./task-text.js";

/** A test that is being taken. */
export interface QuestionsOptions {
  readonly part: string;
  readonly seed: number;
  readonly questions: readonly Question[];
  /** Address of the module with the exercises of this test. */
  readonly address: string;
  readonly record: PartTestRecord;
  keep(changes: Partial<PartTestRecord>): void;
  handedIn(verdicts: Readonly<Record<string, Verdict>>): void;
}

/** One question after another, with a line of them all; at the end they are handed in, and checked. */
export function questionsView(options: QuestionsOptions): HTMLElement {
  const { part, seed, questions, address, keep, handedIn } = options;
  const answers: Record<string, string> = { ...options.record.answers };
  const count = questions.length;
  let at = Math.min(options.record.at, count - 1);
  const line = lineOf(count, go);
  const heading = html`<h2 tabindex="-1"></h2>`;
  const body = html`<div></div>`;
  const said = html`<div class="part-test-said" role="status"></div>`;
  const back = textButton(t("Back"), () => go(at - 1));
  const on = html`<button class="button button--primary"></button>`;
  const form = html`<form class="part-test-question">${body}<div class="work-buttons">${back}${on}</div></form>`;
  // The field would lose the focus, and what it then says below would move the button away from under the pointer.
  for (const button of [back, on]) button.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    next();
  });

  const answerTo = ({ exercise }: Question) => answers[exercise.id] ?? starterOf(exercise);
  const isAnswered = (question: Question) => answerTo(question) !== starterOf(question.exercise);

  function show(): void {
    const question = questions[at];
    const { exercise, task } = question;
    const field = fieldOf(exercise, {
      changed() {
        answers[exercise.id] = field.answer;
        keep({ answers });
        showPlaces();
      },
      run: next,
      leave: () => on.focus(),
      quiet: true,
    });
    field.answer = answerTo(question);
    heading.textContent = t("Question {n} of {all}", { n: at + 1, all: count });
    body.replaceChildren(taskText(task), shownField(exercise, field));
    back.hidden = at === 0;
    on.textContent = at === count - 1 ? t("Hand in") : t("Next");
    said.replaceChildren();
    showPlaces();
  }

  function showPlaces(): void {
    line.show(at, questions.map(isAnswered));
  }

  function go(to: number): void {
    at = to;
    keep({ at });
    show();
    heading.focus();
  }

  function next(): void {
    const open = [...questions.keys()].filter((k) => !isAnswered(questions[k]));
    if (at < count - 1) go(at + 1);
    else if (open.length === 0) void handIn();
    else askAbout(open);
  }

  /** @param open numbers of the questions without an answer, from 0 */
  function askAbout(open: readonly number[]): void {
    const which =
      open.length === 1
        ? t("Question {n} has no answer yet.", { n: open[0] + 1 })
        : t("Questions {list} have no answer yet.", { list: open.map((k) => k + 1).join(", ") });
    const anyway = textButton(t("Hand in all the same"), () => void handIn());
    const first = textButton(t("Go to question {n}", { n: open[0] + 1 }), () => go(open[0]));
    said.replaceChildren(html`<p>${which}</p>`, html`<div class="work-buttons">${first}${anyway}</div>`);
    first.focus();
  }

  async function handIn(): Promise<void> {
    setDisabled(on, true);
    try {
      handedIn(await verdictsOn(questions, answerTo, address, say));
    } catch (error) {
      say(t("Nothing was handed in: {why}. Your answers are still here.", { why: whyOf(error) }));
      setDisabled(on, false);
    }
  }

  function say(text: string): void {
    said.textContent = text;
  }

  show();
  return html`<div><p class="part-test-address">${t("Test {n} of {part}. Its address draws the same questions for others.", { n: seed, part })}</p>
    ${line.element}${heading}${form}${said}</div>`;
}

/** The line of all questions, by which one goes to any of them. */
function lineOf(count: number, go: (to: number) => void) {
  const places = Array.from({ length: count }, (_, k) =>
    textButton(String(k + 1), () => go(k), "part-test-place"),
  );
  const items = places.map((place) => html`<li>${place}</li>`);
  return {
    element: html`<nav aria-label=${t("Questions")}><ol class="part-test-places">${items}</ol></nav>`,
    show(at: number, answered: readonly boolean[]): void {
      for (const [k, place] of places.entries()) {
        place.classList.toggle("is-answered", answered[k]);
        const n = k + 1;
        place.setAttribute(
          "aria-label",
          answered[k] ? t("Question {n}, answered", { n }) : t("Question {n}, no answer yet", { n }),
        );
        if (k === at) place.setAttribute("aria-current", "step");
        else place.removeAttribute("aria-current");
      }
    },
  };
}

/**
 * What is to be said of every answer.
 *
 * @throws Error where a part of a check could not be fetched
 */
async function verdictsOn(
  questions: readonly Question[],
  answerTo: (question: Question) => string,
  address: string,
  say: (text: string) => void,
): Promise<Record<string, Verdict>> {
  const verdicts: Record<string, Verdict> = {};
  for (const [k, question] of questions.entries()) {
    say(t("Checking answer {n} of {all} …", { n: k + 1, all: questions.length }));
    verdicts[question.exercise.id] = await verdictOnAnswer(question, answerTo(question), address);
  }
  return verdicts;
}

async function verdictOnAnswer({ exercise }: Question, answer: string, address: string): Promise<Verdict> {
  if (answer === starterOf(exercise)) return wrong(t("There is no answer."));
  const { correct, message } = await verdictOn(exercise, answer, address, new AbortController().signal);
  return { correct, message };
}
