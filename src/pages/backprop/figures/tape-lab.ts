import { html } from "htl";
import { editableCode } from "../../../components/notebook/editable-code.js";
import { withIdea } from "../../../components/notebook/ideas.js";
import { loopGuard } from "../../../components/notebook/loop-limit.js";
import { printedSource } from "../../../components/notebook/printed-source.js";
import { bodyOf } from "../../../components/notebook/run-cell.js";
import { keepingIn } from "../../../components/storage/keeping.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { grouped, scientific } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { CellError } from "../../../lib/notebook/cell-error.js";
import { explainError } from "../../../lib/notebook/explain-error.js";
import { tape } from "../study/tape.js";
import { checkCase, type MakeTape, type TapeCase } from "../study/tape-check.js";
import { ideas } from "../study/tape-ideas.js";

/** Where the tape stands, as the page prints it. */
const printed = "pages/backprop/study/tape.ts#tape";

/**
 * The gradients of networks by the tape and by the library, side by side; the tape can be changed.
 *
 * @param cases the first is compared at once, all of them at a press
 */
export function tapeLab(cases: readonly TapeCase[]): HTMLElement {
  const original = printedSource(printed);
  const results = html`<div></div>`;
  const said = liveStatus("graph-said number");
  const code = editableCode({
    printed: html`<span></span>`,
    original,
    label: "Your copy of the tape",
    words: { edit: "Change the tape", run: "Compare" },
    key: `draft/pages/backprop/${printed}`,
    keeping: keepingIn(),
    run: (text) => void run(text),
    reset: () => show(tape, cases.slice(0, 1), "The tape of the page"),
  });
  const compare = textButton(
    "Compare on the drawing too",
    () => show(tape, cases, "The tape of the page"),
    "button--primary",
  );
  const tries = ideas.map((idea) =>
    textButton(idea.name, () => void code.open(withIdea(original, idea)), "button--quiet"),
  );

  async function run(text: string): Promise<void> {
    code.hideFault();
    try {
      show(await lateFetch(() => compiled(text)), cases, "Your tape");
      code.showRun(text);
    } catch (error) {
      code.showFault(explainError(messageOf(error)), error instanceof CellError ? error.line : undefined);
    }
  }

  function show(makeTape: MakeTape, shown: readonly TapeCase[], whose: string): void {
    const found = shown.map((each) => ({ each, rows: checkCase(makeTape, each) }));
    results.replaceChildren(
      table({
        label: "The gradients of tape and library",
        head: ["", "numbers", "largest gradient", "largest difference, float64", "float32"],
        rows: found.flatMap(({ each, rows }) =>
          rows.map(({ name, count, size, difference, inSingle }) => [
            `${each.name}, ${name}`,
            grouped(count),
            scientific(size),
            scientific(difference),
            scientific(inSingle),
          ]),
        ),
      }),
    );
    const all = found.flatMap(({ rows }) => rows);
    const numbers = all.reduce((sum, { count }) => sum + count, 0);
    // Where p is nearly 1, p − 1 keeps few digits, by either way.
    const agrees = all.every(({ difference, size }) => difference <= 1e-14 + 1e-9 * size);
    said.say(
      `${agrees ? "✓" : "✗"} ${whose} ${agrees ? "agrees with the library" : "differs from the library"}, on ${grouped(numbers)} gradients.`,
    );
  }

  show(tape, cases.slice(0, 1), "The tape of the page");
  return html`<div class="tape-lab"><div class="graph-buttons">${compare}</div><p class="change-ideas"><span>Try:</span> ${tries}</p>${code.element}${results}${said}</div>`;
}

/** The tape that a reader has written. @throws CellError when the code cannot be read or makes no tape */
async function compiled(text: string): Promise<MakeTape> {
  const { compileCell } = await import("../../../lib/notebook/compile-cell.js");
  const { module } = compileCell(text.replace(/^export /gm, ""), { isOfPage: () => false, tools: [] });
  const body = await bodyOf(module);
  const made = await body({ guard: loopGuard(), own: <Value>(value: Value) => value });
  if (!isMakeTape(made.tape)) throw new CellError("the code must declare a function of this name: tape");
  return made.tape;
}

function isMakeTape(made: unknown): made is MakeTape {
  return typeof made === "function";
}
