import { html } from "htl";
import { sayVerdict, topGuesses, verdictOf } from "../../lib/labs/reading/verdict.js";
import { percent, probability } from "../ui/numbers.js";
import { liveStatus } from "../ui/status.js";
import { libraryWords } from "../words/library-words.js";

/** Guesses that are shown. */
const shown = 5;

/** What a network says: a sentence, and its first guesses with bars. */
export interface AnswerView extends HTMLElement {
  show(p: ArrayLike<number>, classes: readonly string[]): void;
  /** Nothing has been drawn. */
  clear(hint: string): void;
  /** Says the present answer to a screen reader. */
  announce(): void;
}

/** The rows keep their places while their numbers change, so that the eye finds them. */
export function answerView(): AnswerView {
  const verdict = html`<p class="answer-verdict"></p>`;
  const rows = Array.from({ length: shown }, () => {
    const name = html`<span class="answer-name"></span>`;
    const part = html`<span class="answer-part number"></span>`;
    const bar = html`<span class="answer-bar"></span>`;
    return {
      name,
      part,
      bar,
      root: html`<li>${name}<span class="answer-track" aria-hidden="true">${bar}</span>${part}</li>`,
    };
  });
  const said = liveStatus();
  const list = html`<ol class="answer-guesses">${rows.map(({ root }) => root)}</ol>`;
  const root = html`<div class="answer">${verdict}${list}${said}</div>`;
  let spoken = "";

  return Object.assign(root, {
    show(p: ArrayLike<number>, classes: readonly string[]) {
      const found = verdictOf(p, classes);
      root.dataset.kind = found.kind;
      const text = `${libraryWords(sayVerdict(found))}.`;
      if (verdict.textContent !== text) verdict.textContent = text;
      const guesses = topGuesses(p, classes, shown);
      for (const [k, { root: item, name, part, bar }] of rows.entries()) {
        const guess = guesses[k];
        item.hidden = guess === undefined;
        if (!guess) continue;
        name.textContent = guess.name;
        part.textContent = probability(guess.p);
        bar.style.width = `${100 * guess.p}%`;
      }
      spoken = `${text} ${guesses
        .slice(0, 3)
        .map((guess) => `${guess.name} ${percent(guess.p, 0)}`)
        .join(", ")}.`;
    },
    clear(hint: string) {
      root.dataset.kind = "empty";
      verdict.textContent = hint;
      for (const { name, part, bar, root: item } of rows) {
        item.hidden = false;
        name.textContent = "–";
        part.textContent = "";
        bar.style.width = "0";
      }
      spoken = hint;
    },
    announce() {
      said.say(spoken);
    },
  });
}
