import { Generators } from "observablehq:stdlib";
import { messageOf } from "../../lib/core/message-of.js";
import { CellError } from "../../lib/notebook/cell-error.js";
import { explainError } from "../../lib/notebook/explain-error.js";
import { limitedArrays } from "../../lib/notebook/limited-arrays.js";
import { lineOfError } from "../../lib/notebook/place-of-error.js";
import type { CellImport } from "../../lib/notebook/read-cell.js";
import type { Keeping } from "../storage/keeping.js";
import { lateFetch } from "../ui/late-fetch.js";
import { t } from "../words/t.js";
import { cellOutput } from "./cell-output.js";
import { editableCode } from "./editable-code.js";
import { loopGuard } from "./loop-limit.js";
import type { PageCell, PageRuntime } from "./page-runtime.js";
import { bodyOf, type CellBody, runTools, startRun } from "./run-cell.js";

/** A shown cell of the page: its printed code, and where its output stands. */
export interface ShownCell {
  readonly page: PageRuntime;
  readonly cell: PageCell;
  readonly id: string;
  /** Under which a draft is kept; it stays when the author changes the cell. */
  readonly key: string;
  /** The comment before which the output stands. */
  readonly root: Comment;
  /** The printed code, with what stands around it. */
  readonly printed: HTMLElement;
  /** The author's code. */
  readonly original: string;
  readonly keeping: Keeping;
  /** Imports a module by the name the cell gives it. */
  load(from: string): Promise<unknown>;
}

/** The code that runs in place of the author's. */
interface Running {
  readonly text: string;
  readonly linesBefore: number;
}

/**
 * Makes a printed cell one that can be edited and run again. A draft that was kept is shown, but never run by
 * itself.
 */
export function liveCell(shown: ShownCell): HTMLElement {
  const { page, cell, id } = shown;
  const output = cellOutput(shown.root);
  const arrays = limitedArrays();
  let running: Running | undefined;
  let version = 0;
  const words = { edit: t("Edit this code"), run: t("Run") };
  const code = editableCode({ ...shown, label: t("Code of this cell"), words, run, reset });

  const rejected = cell.observer.rejected;
  cell.observer.rejected = (error) => {
    if (running) showFault(error);
    else rejected?.(error);
  };

  function showFault(error: unknown): void {
    output.clear();
    const { message, line } = faultOf(error, running);
    code.showFault(message, line);
  }

  async function run(text: string): Promise<void> {
    code.hideFault();
    try {
      const { compileCell } = await lateFetch(() => import("../../lib/notebook/compile-cell.js"));
      const tools = ["display", "view", ...runTools, ...Object.keys(arrays)];
      const isOfPage = (name: string) => page.has(name) && !cell.makes.has(name);
      const compiled = compileCell(text, { isOfPage, tools });
      const body = await bodyOf(compiled.module);
      running = { text, linesBefore: compiled.linesBefore };
      // The runtime tells a run that it is over only where a cell asks for it.
      const inputs = ["invalidation", ...compiled.inputs];
      page.redefine(cell, id, { ...compiled, inputs, body: asCell(body) }, importsOf(compiled.imports));
      code.showRun(text);
    } catch (error) {
      showFault(error);
    }
  }

  /** What the runtime calls for the cell: the reader's code, with its tools. */
  function asCell(body: CellBody): (...inputs: unknown[]) => Promise<Record<string, unknown>> {
    return (invalidation, ...inputs) => {
      const started = startRun(Promise.resolve(invalidation));
      const loops = loopGuard();
      const guard = () => {
        started.guard();
        loops();
      };
      const mine = ++version;
      output.clear();
      code.hideFault();
      // What an older run still shows comes too late.
      const display = <Value>(value: Value) => (mine === version ? output.show(value) : value);
      const { own, still } = started;
      const view = viewOf(display);
      const tools = { ...arrays, ...started.tools, guard, own, still, load: shown.load, display, view };
      return started.result(body(tools, ...inputs));
    };
  }

  function importsOf(imports: readonly CellImport[]): Map<string, () => unknown> {
    const own = new Map<string, () => unknown>();
    for (const { from, names } of imports) {
      for (const [imported, local] of names) {
        own.set(local, async () => {
          const module = Object(await lateFetch(() => shown.load(from)));
          return imported === "*" ? module : module[imported];
        });
      }
    }
    return own;
  }

  function reset(): void {
    if (!running) return;
    running = undefined;
    version++;
    output.clear();
    page.restore(cell);
  }

  return code.element;
}

function viewOf(display: <Value>(value: Value) => Value) {
  return <Value>(input: Element & { value: Value }) => Generators.input(display(input));
}

/** What to say of an error, and at which line of the cell it happened. */
function faultOf(error: unknown, running: Running | undefined): { message: string; line?: number } {
  if (error instanceof CellError) return { message: error.message, line: error.line };
  // What the reader wrote stands in there.
  const message = explainError(messageOf(error).replaceAll("$own(...)", "…"));
  if (!running || !(error instanceof Error)) return { message };
  const lines = running.text.split("\n").length;
  return { message, line: lineOfError(error.stack ?? "", running.linesBefore, lines) };
}
