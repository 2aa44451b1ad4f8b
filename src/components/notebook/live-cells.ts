import { pageAt } from "../shell/page-path.js";
import { type Keeping, keepingIn } from "../storage/keeping.js";
import { liveCell } from "./live-cell.js";
import { watchData } from "./lost-data.js";
import { moduleName, modulesIn } from "./modules-of-page.js";
import { type PageCell, type PageRuntime, watchPage } from "./page-runtime.js";
import { StoppedError } from "./run-cell.js";

const page = watchPage(watchData((cell) => page.restore(cell)));

/** Finds the cells whose code the page prints, and makes each of them live. */
function makeCellsLive(path: string, keeping: Keeping): void {
  const script = [...document.querySelectorAll('script[type="module"]:not([src])')]
    .map(({ textContent }) => textContent)
    .join("\n");
  const modules = modulesIn(script, document.baseURI);
  const load = async (from: string): Promise<unknown> => {
    const place = modules.get(moduleName(from, path));
    if (!place) throw new RangeError(`an import must be one that this page makes elsewhere: ${from}`);
    const file = await import(place.address);
    return place.path === undefined ? file : file.modules[place.path];
  };
  for (const [number, { output, printed, code }] of printedCells().entries()) {
    const root = [...output.childNodes].find((node) => node instanceof Comment);
    const cell = page.cellAt(output);
    if (!cell || !root) continue;
    const original = (code.textContent ?? "").replace(/\n$/, "");
    const key = `draft/${path}/${nameOf(cell, page, original) ?? number}`;
    const id = root.data.slice(1, -1);
    printed.after(liveCell({ page, cell, id, key, root, printed, original, keeping, load }));
  }
}

/** Output and printed code of every cell that shows its code. */
function printedCells(): { output: Element; printed: HTMLElement; code: HTMLElement }[] {
  return [...document.querySelectorAll(".observablehq--block")].flatMap((output) => {
    const printed = output.nextElementSibling;
    // Framework wraps printed code for its Copy button.
    const code = printed instanceof HTMLPreElement ? printed : printed?.querySelector(":scope > pre");
    if (!(printed instanceof HTMLElement) || !(code instanceof HTMLElement)) return [];
    return code.dataset.language === "ts" ? [{ output, printed, code }] : [];
  });
}

/** The first name that a cell declares: its drafts are found by it when the rest of the cell changes. */
function nameOf(cell: PageCell, { has }: PageRuntime, original: string): string | undefined {
  return [...cell.authors].find(
    (name) => has(name) && new RegExp(`\\b(?:const|let|function|class) \\{?\\[? ?${name}\\b`).test(original),
  );
}

// A loop that awaits may stop long after its run, where nobody waits for it any more: nothing is wrong then.
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof StoppedError) event.preventDefault();
});

addEventListener("DOMContentLoaded", () => {
  makeCellsLive(pageAt(location.pathname), keepingIn());
});
