import { html } from "htl";

/** Whether an answer is right, and what to say about it. */
export interface Verdict {
  readonly correct: boolean;
  readonly message: string;
}

/** A question with a check, hints one at a time, and a solution. */
export interface ExerciseOptions {
  /** Name of the answer, in words, for its label. */
  label: string;
  /** A text to type, or the choices. */
  choices?: readonly string[];
  check: (answer: string) => Verdict;
  hints: readonly string[];
  solution: string;
}

let exercises = 0;

/** The answer's field, Check, Hint and Solution. The task itself stands in the text above it. */
export function exercise({ label, choices, check, hints, solution }: ExerciseOptions): HTMLElement {
  const name = `exercise-${++exercises}`;
  const field = choices
    ? html`<fieldset class="exercise-choices"><legend>${label}</legend>${choices.map((choice) => html`<label><input type="radio" name=${name} value=${choice}> <span>${choice}</span></label>`)}</fieldset>`
    : html`<label class="field"><span class="field-label">${label}</span><input type="text" name=${name} autocomplete="off" spellcheck="false"></label>`;
  const verdict = html`<p class="exercise-verdict" aria-live="polite"></p>`;
  const help = html`<div class="exercise-help" aria-live="polite"></div>`;
  let given = 0;

  function answer(): string {
    const chosen = root.querySelector<HTMLInputElement>(
      choices ? `input[name=${name}]:checked` : `input[name=${name}]`,
    );
    return chosen?.value.trim() ?? "";
  }
  function showVerdict(event: Event): void {
    event.preventDefault();
    const found = answer();
    const { correct, message } =
      found === "" ? { correct: false, message: "Give an answer first." } : check(found);
    verdict.className = `exercise-verdict ${correct ? "check-good" : "check-bad"}`;
    verdict.textContent = `${correct ? "✓" : "✗"} ${message}`;
  }
  function hint(): void {
    if (given < hints.length) help.append(html`<p><b>Hint ${given + 1}.</b> ${hints[given]}</p>`);
    given++;
    hintButton.toggleAttribute("disabled", given >= hints.length);
  }
  function solve(): void {
    if (!help.querySelector(".exercise-solution")) {
      help.append(html`<p class="exercise-solution"><b>Solution.</b> ${solution}</p>`);
    }
  }
  const hintButton = html`<button type="button" class="button">Hint</button>`;
  const solutionButton = html`<button type="button" class="button button--quiet">Solution</button>`;
  const root = html`<form class="exercise">${field}
    <div class="exercise-buttons"><button class="button button--primary">Check</button>${hintButton}${solutionButton}</div>
    ${verdict}${help}</form>`;
  hintButton.addEventListener("click", hint);
  solutionButton.addEventListener("click", solve);
  root.addEventListener("submit", showVerdict);
  return root;
}
