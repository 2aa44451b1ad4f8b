import { html } from "htl";
import type { ExerciseRecord } from "../../lib/exercises/record.js";
import type { Verdict } from "../../lib/exercises/verdict.js";
import { setDisabled, setHidden } from "../ui/disable.js";
import { liveStatus } from "../ui/status.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";

/** What a reader can do with an exercise, and how much of it there is. */
export interface ExerciseActions {
  /** How many hints there are. */
  readonly hints: number;
  readonly hasSolution: boolean;
  /** Whether there is something to go back to. */
  readonly canStartOver: boolean;
  check(): void;
  hint(): void;
  solve(): void;
  startOver(): void;
}

/** What a solution shows beside its words. */
export interface SolutionShown {
  readonly code?: string;
  readonly steps?: readonly (string | Node)[];
}

/** The form of an exercise: its field, its buttons, and what is said. */
export interface ExerciseView {
  readonly element: HTMLElement;
  /** Moves the focus out of the field, to Check. */
  leave(): void;
  /** Says how a check goes, where that is no verdict. */
  say(text: string): void;
  showVerdict(verdict: Verdict | undefined): void;
  showHints(hints: readonly string[]): void;
  showSolution(why: string, shown: SolutionShown | undefined): void;
  /** @param notice why nothing is kept; empty when it is */
  showRecord(record: ExerciseRecord, begun: boolean, notice: string): void;
}

/** The interface of an exercise around a field. Control-Enter checks from anywhere in it. */
export function exerciseView(field: HTMLElement, actions: ExerciseActions): ExerciseView {
  const check = html`<button class="button button--primary">${t("Check")}</button>`;
  const hintButton = html`<button type="button" class="button">${t("Hint")}</button>`;
  const solution = html`<button type="button" class="button">${t("Solution")}</button>`;
  const startOver = html`<button type="button" class="button button--quiet">${t("Start over")}</button>`;
  const state = html`<span class="exercise-state"></span>`;
  const verdict = liveStatus("exercise-verdict");
  const help = html`<div class="exercise-help" aria-live="polite"></div>`;
  const answer = html`<div class="exercise-solution" aria-live="polite"></div>`;
  const notice = html`<p class="exercise-notice"></p>`;
  const later = html`<span class="exercise-later">${t("The solution opens after a first try.")}</span>`;
  const element = html`<form class="exercise">${field}
    <div class="exercise-buttons">${check}${actions.hints > 0 ? hintButton : ""}${actions.hasSolution ? solution : ""}${startOver}${state}${actions.hasSolution ? later : ""}</div>
    ${verdict}${help}${answer}${notice}</form>`;

  element.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.check();
  });
  // Before the editor sees it.
  element.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      actions.check();
    },
    { capture: true },
  );
  hintButton.addEventListener("click", actions.hint);
  solution.addEventListener("click", actions.solve);
  startOver.addEventListener("click", actions.startOver);

  function say(text: string): void {
    verdict.className = "exercise-verdict";
    verdict.say(text);
  }

  return {
    element,
    say,
    leave: () => check.focus(),
    showVerdict(found) {
      if (found?.unread) return say(`${libraryWords(found.message)} ${t("This does not count as a try.")}`);
      verdict.className = `exercise-verdict ${found ? (found.correct ? "check-good" : "check-bad") : ""}`;
      verdict.say(found ? `${found.correct ? "✓" : "✗"} ${libraryWords(found.message)}` : "");
    },
    showHints(hints) {
      for (const [k, hint] of hints.entries()) {
        if (k >= help.childElementCount)
          help.append(html`<p><b>${t("Hint {n}.", { n: k + 1 })}</b> ${hint}</p>`);
      }
      const left = actions.hints - hints.length;
      hintButton.textContent =
        left > 0 ? t("Hint {n} of {all}", { n: hints.length + 1, all: actions.hints }) : t("No more hints");
      setDisabled(hintButton, left <= 0);
    },
    showSolution(why, shown) {
      answer.replaceChildren(html`<p><b>${t("Solution.")}</b> ${why}</p>`);
      if (shown?.code) answer.append(html`<pre tabindex="0"><code>${shown.code}</code></pre>`);
      if (shown?.steps) answer.append(html`<ol>${shown.steps.map((step) => html`<li>${step}</li>`)}</ol>`);
    },
    showRecord({ attempts, solved }, begun, why) {
      element.classList.toggle("is-solved", solved);
      state.textContent = solved ? t("✓ Solved") : "";
      setDisabled(solution, attempts === 0);
      later.hidden = attempts > 0;
      setHidden(startOver, !(actions.canStartOver && begun), check);
      notice.textContent = begun ? why : "";
      notice.hidden = notice.textContent === "";
    },
  };
}
