import { html } from "htl";
import { pageKeeping } from "../exercises/page-keeping.js";
import { mountPrediction } from "../predictions/prediction-box.js";
import { pageAt } from "../shell/page-path.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import { readSeen, type Seen, writeSeen } from "./seen.js";

/** One of the questions that lead through a lab. */
export interface LabQuestion<Result> {
  /** Its name among the questions and predictions of the chapter. */
  readonly id: string;
  readonly asks: string;
  /** What its preset sets, and where to look. */
  readonly shows: string;
  /** What may come, for the reader to predict. */
  readonly choices: readonly string[];
  /** What a result says to it; undefined where that is the result of something else. */
  seen(result: Result): Seen | undefined;
}

/** The questions of a lab. `.value` is the one that the reader is at, sent with `input` when it is another. */
export interface LabQuestions<Question> extends HTMLElement {
  value: Question;
}

/** What a sequence of questions is made of. */
export interface LabQuestionsOptions<Question> {
  /** At least one. */
  readonly questions: readonly Question[];
  /** What is pressed to find the answer, below each question; defaults to nothing. */
  readonly action?: Node | string;
}

/**
 * Three to five questions to a lab, one in sight at a time: each has settings of its own, takes a prediction, and keeps in this
 * browser what was seen. The first that has not been seen is there at the beginning.
 */
export function labQuestions<Result, Question extends LabQuestion<Result>>({
  questions,
  action = "",
}: LabQuestionsOptions<Question>): LabQuestions<Question> & { take(result: Result): void } {
  const panels = questions.map((question, k) => panelOf(question, k, questions.length, () => turnTo(k + 1)));
  const steps = questions.map(({ asks }, k) => {
    const button = textButton(String(k + 1), () => turnTo(k), "question-step");
    button.setAttribute("aria-label", t("Question {n}: {asks}", { n: k + 1, asks }));
    return button;
  });
  const unseen = panels.findIndex(({ wasSeen }) => !wasSeen());
  let at = Math.max(0, unseen);
  const root = html`<section class="lab-questions" aria-label=${t("Questions to this lab")}>
    <ol class="question-steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>
    <div class="question-panels">${panels.map(({ root: panel }) => panel)}</div>
    ${action}
  </section>`;
  const lab = Object.assign(root, {
    value: questions[at],
    take(result: Result) {
      for (const [k, { seen }] of questions.entries()) {
        const found = seen(result);
        if (found) panels[k].show(found);
      }
      draw();
    },
  });

  function draw(): void {
    for (const [k, panel] of panels.entries()) {
      panel.root.hidden = k !== at;
      steps[k].classList.toggle("is-seen", panel.wasSeen());
      if (k === at) steps[k].setAttribute("aria-current", "step");
      else steps[k].removeAttribute("aria-current");
    }
  }

  function turnTo(k: number): void {
    at = k;
    lab.value = questions[k];
    draw();
    panels[k].heading.focus();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  draw();
  return lab;
}

/** A question with the field of its prediction and, once it is known, what was seen. */
function panelOf(
  { id, asks, shows, choices }: LabQuestion<never>,
  place: number,
  count: number,
  goOn: () => void,
) {
  const name = `seen/${pageAt(location.pathname).replace(/^pages\//, "")}/${id}`;
  const heading = html`<h3 tabindex="-1"><span class="question-count">${t("Question {n} of {all}", { n: place + 1, all: count })}</span> ${asks}</h3>`;
  const items = choices.map((choice) => html`<li>${choice}</li>`);
  const words = html`<p role="status"></p>`;
  const answer = html`<details class="predict-answer" hidden><summary>${t("What was seen")}</summary>${words}</details>`;
  const box = html`<div class="lab-predict" role="group" aria-label=${t("Your prediction")} data-predict=${id} data-kind="choices"><ul class="predict-choices">${items}</ul>${answer}</div>`;
  const next = textButton(t("Next question"), goOn, "button--quiet");
  const root = html`<div class="lab-question">${heading}<p class="question-shows">${shows}</p>${box}${place + 1 < count ? next : ""}</div>`;
  let known = readSeen(pageKeeping.read(name), choices.length);
  mountPrediction(box);
  // What is pressed first is the run; a guess is noted on the way.
  box.querySelector(".button--primary")?.classList.replace("button--primary", "button--quiet");

  function draw(): void {
    next.hidden = known === undefined;
    answer.hidden = known === undefined;
    if (known === undefined) return;
    words.textContent = known.words;
    for (const [k, item] of items.entries()) item.toggleAttribute("data-right", k === known.came);
    answer.toggleAttribute("open", true);
  }

  draw();
  return {
    root,
    heading,
    wasSeen: () => known !== undefined,
    show(found: Seen) {
      known = found;
      pageKeeping.write(name, writeSeen(found));
      draw();
    },
  };
}
