import { readDraft, writeDraft } from "../../lib/notebook/draft.js";
import { type Keeping, keepingNotice } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { libraryWords } from "../words/library-words.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { type CellWords, cellView } from "./cell-view.js";
import type { CellEditor } from "./editor.js";

/** Printed code that a reader may change. */
export interface EditableOptions {
  /** The printed code, with what stands around it; hidden while the editor is open. */
  readonly printed: HTMLElement;
  /** The author's code. */
  readonly original: string;
  /** Name of the editor, for screen readers. */
  readonly label: string;
  readonly words: CellWords;
  /** Under which a draft is kept. */
  readonly key: string;
  readonly keeping: Keeping;
  run(text: string): void;
  /** Called when the author's code is back. */
  reset(): void;
}

/** The editor of printed code, with its buttons and what is said of it. */
export interface EditableCode {
  readonly element: HTMLElement;
  /** Opens the editor with a text in it. */
  open(text: string): Promise<void>;
  hideFault(): void;
  showFault(message: string, line?: number): void;
  /** Tells which text ran last; undefined for the author's. */
  showRun(text: string | undefined): void;
}

/** Makes printed code one that can be edited. A draft that was kept is shown, but never run by itself. */
export function editableCode(options: EditableOptions): EditableCode {
  const { printed, original, label, key, keeping, words } = options;
  let editor: CellEditor | undefined;
  let lastRun: string | undefined;
  const view = cellView(words, {
    edit: async () => {
      await open(draft()?.text ?? original);
      editor?.focus();
    },
    run,
    reset,
    takeAuthors: reset,
    keepMine() {
      if (editor) keeping.write(key, writeDraft({ text: editor.text, original }));
      showState();
    },
  });

  const draft = () => readDraft(keeping.read(key));

  function run(): void {
    if (editor) options.run(editor.text);
  }

  async function open(text: string): Promise<void> {
    if (!editor) {
      try {
        const { cellEditor } = await lateFetch(() => import("./editor.js"));
        editor = cellEditor({ text, label, run, leave: view.leave, changed });
      } catch (error) {
        view.showFault(t("The editor could not be opened: {why}.", { why: whyOf(error) }));
        return;
      }
    } else if (editor.text !== text) editor.text = text;
    changed(text);
    printed.hidden = true;
    view.open(editor.element);
  }

  function changed(text: string): void {
    if (text === original) keeping.remove(key);
    else if (draft()?.text !== text) keeping.write(key, writeDraft({ text, original }));
    showState();
  }

  function showState(): void {
    const text = editor?.text ?? original;
    const kept = draft();
    view.showState({
      edited: text !== original,
      ran: lastRun === text,
      outdated: kept !== undefined && kept.original !== original,
      notice: text === original ? "" : keepingNotice(keeping.problem),
    });
  }

  function hideFault(): void {
    view.showFault("");
    editor?.mark(undefined, "");
  }

  function reset(): void {
    keeping.remove(key);
    if (editor) editor.text = original;
    hideFault();
    lastRun = undefined;
    options.reset();
    printed.hidden = false;
    view.close();
    showState();
  }

  const kept = draft();
  if (kept) void open(kept.text);
  return {
    element: view.element,
    open,
    hideFault,
    showFault(message, line) {
      const what = libraryWords(message);
      view.showFault(line === undefined ? what : t("Line {n}: {what}", { n: line, what }));
      editor?.mark(line, what);
    },
    showRun(text) {
      lastRun = text;
      showState();
    },
  };
}
