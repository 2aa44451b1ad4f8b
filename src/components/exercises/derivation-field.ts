import { html } from "htl";
import type { LineMark } from "../../lib/algebra/derivation.js";
import type { DerivationExercise } from "../../lib/exercises/exercise.js";
import { textButton } from "../ui/text-button.js";
import { t } from "../words/t.js";
import type { AnswerField, FieldEvents } from "./answer-field.js";
import { formulaKeys } from "./formula-keys.js";
import { type FormulaLine, formulaLine, formulaTools } from "./formula-line.js";

/** What a field for a derivation tells, and is told. */
export interface DerivationEvents extends FieldEvents {
  /** The next line of the solution, as a hint; undefined at its end. Left out where there is no solution. */
  nextLine?: () => Promise<string | undefined>;
  /** Whether nothing is said of a line before the whole is checked; defaults to false. */
  quiet?: boolean;
}

/**
 * A field for a derivation of as many lines as it takes. Each is checked against the one before when it is left. Enter goes on to
 * the next line, Backspace takes an empty one away, the arrows go up and down; several lines can be pasted at once.
 */
export function derivationField(
  exercise: DerivationExercise,
  { changed, nextLine, quiet = false }: DerivationEvents,
): AnswerField {
  const { label, alphabet, given } = exercise;
  const list = html`<ol class="derivation-lines"></ol>`;
  const start = html`<code class="derivation-given" translate="no">${given}</code>`;
  let lines: FormulaLine[] = [];
  let last: HTMLInputElement | undefined;

  function newLine(at: number, text = ""): FormulaLine {
    // Its name comes with its number.
    const line = formulaLine({ label, alphabet, asked: given, changed: lineChanged });
    const { input } = line;
    input.addEventListener("focus", () => {
      last = input;
    });
    input.addEventListener("change", check);
    input.addEventListener("keydown", (event) => press(event, line));
    input.addEventListener("paste", async (event) => fill(line, await pastedInto(line, event)));
    lines.splice(at, 0, line);
    list.insertBefore(html`<li>${line.element}</li>`, list.children[at] ?? null);
    if (text !== "") line.text = text;
    name();
    return line;
  }

  function lineChanged(): void {
    for (const line of lines) line.mark(undefined);
    changed();
  }

  /** Line numbers are read with the fields. */
  function name(): void {
    for (const [k, { input }] of lines.entries())
      input.ariaLabel = t("{what}, line {n}", { what: label, n: k + 1 });
  }

  function press(event: KeyboardEvent, line: FormulaLine): void {
    const at = lines.indexOf(line);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Enter") {
      // In a form, Enter would check the whole.
      event.preventDefault();
      void check();
      (lines[at + 1] ?? newLine(at + 1)).input.focus();
    } else if (event.key === "Backspace" && line.input.value === "" && lines.length > 1) {
      event.preventDefault();
      remove(at);
    } else if (event.key === "ArrowUp") lines[at - 1]?.input.focus();
    else if (event.key === "ArrowDown") lines[at + 1]?.input.focus();
  }

  /** Writes texts into a line and new ones behind it. */
  async function fill(line: FormulaLine, [first, ...others]: readonly string[]): Promise<void> {
    if (first === undefined) return;
    line.text = first;
    const at = lines.indexOf(line) + 1;
    const added = others.map((other, k) => newLine(at + k, other));
    (added.at(-1) ?? line).input.focus();
    changed();
    await check();
  }

  function remove(at: number): void {
    lines.splice(at, 1);
    list.children[at].remove();
    name();
    lines[Math.max(0, at - 1)].input.focus();
    changed();
  }

  async function check(): Promise<void> {
    if (!quiet) await markAll(lines, exercise);
  }

  async function hint(): Promise<void> {
    const line = await nextLine?.().catch(() => undefined);
    if (line === undefined) return;
    await fill(lines.find(({ text }) => text === "") ?? newLine(lines.length), [line]);
  }

  newLine(0);
  const show = nextLine ? textButton(t("Show me the next line"), hint, "button--quiet") : "";
  const add = textButton(t("Another line"), () => newLine(lines.length).input.focus());
  return {
    element: html`<div class="formula-field"><span class="field-label" aria-hidden="true">${label}</span>
      <p class="derivation-start">${t("From")} ${start}</p>${list}<div class="work-buttons">${add}${show}</div>${formulaKeys(alphabet, () => last ?? lines[0].input)}</div>`,
    get answer() {
      return textOf(lines);
    },
    set answer(text) {
      list.replaceChildren();
      lines = [];
      for (const [k, line] of text.split("\n").entries()) newLine(k, line);
      if (text !== "") void check();
    },
  };
}

/** Says of every line how it goes, unless the reader has gone on in the meantime. */
async function markAll(lines: readonly FormulaLine[], exercise: DerivationExercise): Promise<void> {
  const typed = textOf(lines);
  const tools = await formulaTools().catch(() => undefined);
  if (!tools || typed !== textOf(lines)) return;
  const marks = tools.lineMarks(
    exercise,
    lines.map(({ text }) => text),
  );
  for (const [k, line] of lines.entries()) line.mark(inWords(marks[k]));
}

/** The formulas of a display that is pasted into an empty line; none where the browser is to paste. */
async function pastedInto(line: FormulaLine, event: ClipboardEvent): Promise<string[]> {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (line.text !== "" || !/\\\\|\\q?quad/.test(text)) return [];
  event.preventDefault();
  const tools = await formulaTools().catch(() => undefined);
  return tools?.formulasIn(text) ?? [text];
}

function textOf(lines: readonly FormulaLine[]): string {
  return lines
    .map(({ text }) => text)
    .join("\n")
    .trimEnd();
}

function inWords(mark: LineMark): { follows: boolean; say: string } | undefined {
  if (mark.kind === "follows") return { follows: true, say: t("follows") };
  return mark.kind === "wrong" ? { follows: false, say: mark.diagnosis.say } : undefined;
}
