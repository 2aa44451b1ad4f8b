import { html } from "htl";
import type { CellEditor } from "../notebook/editor.js";
import { lateFetch } from "../ui/late-fetch.js";
import type { AnswerField, FieldEvents } from "./answer-field.js";

/** What a field for code tells, and is told. */
export interface CodeFieldEvents extends FieldEvents {
  /** The reader wants the code run. */
  run(): void;
  /** The reader wants to leave the editor. */
  leave(): void;
}

/** A field for code. */
export interface CodeField extends AnswerField {
  /** Marks a line, from 1; undefined takes marks away. */
  mark(line: number | undefined, message: string): void;
}

/**
 * A field for code. It is a plain one until a reader reaches for it: then the editor is fetched and takes its place,
 * with the text, the caret and the focus. Where the editor cannot be fetched, the plain one stays,
 * and the page offers to be reloaded, once.
 */
export function codeField(label: string, { changed, run, leave }: CodeFieldEvents): CodeField {
  const plain = document.createElement("textarea");
  Object.assign(plain, { className: "code-plain", spellcheck: false, autocapitalize: "off" });
  plain.setAttribute("aria-label", label);
  const element = html`<div class="exercise-code cell-editor">${plain}</div>`;
  let editor: CellEditor | undefined;
  let asked = false;

  async function takePlace(): Promise<void> {
    if (asked) return;
    asked = true;
    try {
      const { cellEditor } = await lateFetch(() => import("../notebook/editor.js"));
      editor = cellEditor({ text: plain.value, label, run, leave, changed });
    } catch {
      return;
    }
    const focused = document.activeElement === plain;
    element.replaceChildren(editor.element);
    if (focused) editor.focus(plain.selectionStart);
  }

  function fitRows(): void {
    plain.rows = plain.value.split("\n").length;
  }

  plain.addEventListener("input", () => {
    fitRows();
    changed();
  });
  plain.addEventListener("focus", takePlace);

  return {
    element,
    get answer() {
      return editor ? editor.text : plain.value;
    },
    set answer(text) {
      if (editor) editor.text = text;
      plain.value = text;
      fitRows();
    },
    mark: (line, message) => editor?.mark(line, message),
  };
}
