import { html } from "htl";
import { setHidden } from "../ui/disable.js";
import { liveStatus } from "../ui/status.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";

/** What the buttons say. */
export interface CellWords {
  readonly edit: string;
  readonly run: string;
}

/** What a reader can do with a cell. */
export interface CellActions {
  edit(): void;
  run(): void;
  reset(): void;
  /** Of a draft whose original has changed: leaves it for the author's new text … */
  takeAuthors(): void;
  /** … or keeps it. */
  keepMine(): void;
}

/** How a cell stands. */
export interface CellState {
  /** Whether its text is not the author's. */
  readonly edited: boolean;
  /** Whether its text is what ran last. */
  readonly ran: boolean;
  /** Whether the author's text has changed since the reader's was made from it. */
  readonly outdated: boolean;
  /** Why the text is not kept; empty when it is. */
  readonly notice: string;
}

/** The bar of a cell, its editor's place, and what is said about it. */
export interface CellView {
  readonly element: HTMLElement;
  open(editor: HTMLElement): void;
  close(): void;
  /** Moves the focus out of the editor, onto the bar. */
  leave(): void;
  showFault(message: string): void;
  showState(state: CellState): void;
}

/** The interface of a live cell. */
export function cellView(words: CellWords, actions: CellActions): CellView {
  const edit = textButton(words.edit, actions.edit, "button--quiet");
  const run = textButton(words.run, actions.run, "button--primary");
  const reset = textButton(t("Reset"), actions.reset);
  const state = liveStatus("cell-state");
  const help = html`<span class="cell-help">${t("Shift-Enter runs. Tab leaves, and so does Esc.")}</span>`;
  const place = html`<div class="cell-editor"></div>`;
  const fault = html`<p class="cell-fault" role="alert"></p>`;
  const notice = html`<p class="cell-notice"></p>`;
  const outdated = html`<p class="cell-outdated">${t("The author’s text of this cell has changed since you edited it.")}
    ${textButton(t("Take the new text"), actions.takeAuthors)} ${textButton(t("Keep mine"), actions.keepMine)}</p>`;
  const bar = html`<div class="cell-bar">${edit}${run}${reset}${state}${help}</div>`;
  const element = html`<div class="live-cell">${place}${bar}${fault}${outdated}${notice}</div>`;

  const showOpen = (open: boolean) => {
    element.classList.toggle("is-open", open);
    const [gone, come] = open ? [[edit], [run, reset, help, place]] : [[run, reset, help, place], [edit]];
    for (const one of come) one.hidden = false;
    for (const one of gone) setHidden(one, true, come[0]);
  };
  showOpen(false);
  fault.hidden = true;
  outdated.hidden = true;
  notice.hidden = true;

  return {
    element,
    open(editor) {
      place.replaceChildren(editor);
      showOpen(true);
    },
    close() {
      showOpen(false);
    },
    leave: () => run.focus(),
    showFault(message) {
      fault.textContent = message;
      fault.hidden = message === "";
    },
    showState(now) {
      element.classList.toggle("is-edited", now.edited);
      state.say(stateText(now));
      setHidden(outdated, !now.outdated, run.hidden ? edit : run);
      notice.textContent = now.notice;
      notice.hidden = now.notice === "";
    },
  };
}

function stateText({ edited, ran }: CellState): string {
  if (!edited) return "";
  return t(ran ? "Edited" : "Edited, not run");
}
