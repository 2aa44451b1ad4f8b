import type { Page } from "playwright-core";
import type { Solution } from "../../src/lib/exercises/exercise.js";
import { settled } from "../check/browser.js";

/** How a page is printed. */
export interface Printing {
  /** At the top of every sheet, on the left and on the right. */
  readonly head: readonly [left: string, right: string];
  /** Number of its first sheet; without one, sheets have roman numbers from i. */
  readonly from?: number;
  /** Of its exercises, by their ids, to be printed at its end. */
  readonly solutions?: Readonly<Record<string, Solution>>;
}

/** How long a page may take until all that it shows is there, in milliseconds: another command may need the machine as well. */
const patience = 240_000;

/**
 * Opens a page of a served site, waits for all that it shows, also far below, and prints it: with tags and bookmarks, folds open, as the
 * style sheet for paper has it.
 *
 * @throws Error when the page does not settle
 */
export async function printPage(tab: Page, address: string, printing: Printing): Promise<Buffer> {
  await tab.goto(address);
  await allSettled(tab, address);
  // What is made when it comes into sight is made now.
  for (let y = 0; y < (await heightOf(tab)); y += 900) {
    await tab.evaluate(`scrollTo(0, ${y})`);
    await tab.waitForTimeout(60);
  }
  await allSettled(tab, address);
  if (printing.solutions) await addSolutions(tab, printing.solutions);
  return printTab(tab, printing);
}

/** Prints what a tab shows. */
export async function printTab(tab: Page, { head, from }: Printing): Promise<Buffer> {
  await tab.addStyleTag({ content: sheetStyle(head, from) });
  return tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

/** The rules by which a page of the site gets its fonts, for another page on its host. */
export async function fontRules(tab: Page): Promise<string> {
  return tab.evaluate(() =>
    Array.from(document.styleSheets, (sheet) =>
      Array.from(sheet.cssRules)
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map(({ cssText }) =>
          cssText.replace(
            /url\("([^"]+)"\)/g,
            (_, file) => `url("${new URL(file, sheet.href ?? location.href)}")`,
          ),
        ),
    )
      .flat()
      .join("\n"),
  );
}

/** A4 with running heads and page numbers. */
function sheetStyle([left, right]: Printing["head"], from: number | undefined): string {
  const small = 'font: 8.5pt "Inter Variable", sans-serif; color: #57524a;';
  return `@page {
    size: A4;
    margin: 22mm 20mm 20mm;
    @top-left { content: ${cssText(left)}; ${small} }
    @top-right { content: ${cssText(right)}; ${small} }
    @bottom-center { content: counter(page${from === undefined ? ", lower-roman" : ""}); ${small} }
  }
  html { counter-reset: page ${(from ?? 1) - 1}; }`;
}

function cssText(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

async function allSettled(tab: Page, address: string): Promise<void> {
  if (!(await settled(tab, patience)))
    throw new Error(`page must settle within ${patience / 1000} s: ${address}`);
}

async function heightOf(tab: Page): Promise<number> {
  return Number(await tab.evaluate("document.documentElement.scrollHeight"));
}

/** Puts solutions at the end of a page, each below the title of its exercise. */
async function addSolutions(tab: Page, solutions: Readonly<Record<string, Solution>>): Promise<void> {
  await tab.evaluate((all) => {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = "Solutions";
    section.append(heading);
    for (const [id, { answer, why }] of Object.entries(all)) {
      const task = document.getElementById(`exercise-${id}`);
      const title = document.createElement("h3");
      const own = task?.querySelector("summary h3");
      if (own) title.append(...own.cloneNode(true).childNodes);
      else title.textContent = task?.getAttribute("aria-label") ?? id;
      const code = document.createElement("pre");
      code.textContent = answer;
      const reason = document.createElement("p");
      reason.textContent = why;
      section.append(title, code, reason);
    }
    document.querySelector("#observablehq-main")?.append(...section.childNodes);
  }, solutions);
}
