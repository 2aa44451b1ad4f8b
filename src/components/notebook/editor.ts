import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** What an editor does besides editing. */
export interface EditorOptions {
  readonly text: string;
  /** Name of the field, for screen readers. */
  readonly label: string;
  run(): void;
  leave(): void;
  changed(text: string): void;
}

/** An editor for a cell. */
export interface CellEditor {
  readonly element: HTMLElement;
  text: string;
  /** @param at place of the caret in the text; defaults to where it was */
  focus(at?: number): void;
  /** Marks a line, from 1, as being at fault; undefined takes marks away. */
  mark(line: number | undefined, message: string): void;
}

/** Words keep the classes that the printed code has. */
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: "hljs-keyword" },
  { tag: [tags.string, tags.special(tags.string)], class: "hljs-string" },
  { tag: tags.number, class: "hljs-number" },
  { tag: tags.comment, class: "hljs-comment" },
  { tag: [tags.bool, tags.null], class: "hljs-literal" },
  { tag: [tags.typeName, tags.className], class: "hljs-type" },
  { tag: tags.function(tags.variableName), class: "hljs-title" },
  { tag: tags.propertyName, class: "hljs-property" },
]);

/** CodeMirror with TypeScript. Tab moves on, as everywhere on the page: it indents nothing. */
export function cellEditor({ text, label, run, leave, changed }: EditorOptions): CellEditor {
  const command = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: "Shift-Enter", run: command(run) },
          { key: "Escape", run: command(leave) },
        ]),
        lineNumbers(),
        history(),
        indentUnit.of("  "),
        indentOnInput(),
        bracketMatching(),
        javascript({ typescript: true }),
        syntaxHighlighting(highlighting),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    element: view.dom,
    get text() {
      return view.state.doc.toString();
    },
    set text(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    focus(at) {
      if (at !== undefined) view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
      view.focus();
    },
    mark(line, message) {
      view.dispatch(
        setDiagnostics(view.state, line === undefined ? [] : [diagnosticAt(view, line, message)]),
      );
    },
  };
}

function diagnosticAt({ state }: EditorView, line: number, message: string): Diagnostic {
  const { from, to } = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
  return { from, to, severity: "error", message };
}
