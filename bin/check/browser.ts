import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Tab } from "../tab.js";
import { cellSource } from "./cell-source.js";
import type { Fault } from "./fault.js";
import { documentFaults } from "./static.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Opens a page in a tab, waits for its cells, and lists what a reader would find broken in what it shows and does there.
 *
 * @param width of the tab, in pixels
 * @param url of the served site's home page
 * @param page file in the built site
 * @param patience how long a page may take to settle, in milliseconds
 * @param readsText whether its links and formulas are looked at as well, which are the same at every width
 */
export async function browserFaults(
  { page: tab, leave }: Tab,
  width: number,
  folder: string,
  url: string,
  page: string,
  patience: number,
  readsText: boolean,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const add = (kind: Fault["kind"], message: string) => faults.push({ page, kind, message, width });
  const home = new URL(url).origin;
  tab.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) {
      add("console error", message.text());
    }
  });
  tab.on("pageerror", (error) => add("console error", error.message));
  tab.on("request", (request) => {
    const address = request.url();
    if (/^(https?|wss?):/.test(address) && new URL(address).origin !== home) add("foreign request", address);
  });
  tab.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") add("failed request", `${request.url()} ${why}`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400) add("failed request", `${response.status()} ${response.url()}`);
  });
  try {
    await tab.goto(new URL(page.replace(/(^|\/)index\.html$/, "$1"), url).href);
    if (!(await settled(tab, patience)))
      add("unsettled", `cells still run, or files still load, after ${patience / 1000} s`);
    const built = readFileSync(join(folder, page), "utf8");
    for (const message of await cellErrors(tab, built)) add("cell error", message);
    const overflow = await overflowing(tab);
    if (overflow) add("overflow", overflow);
    if (readsText) {
      for (const fault of documentFaults(folder, page, await tab.content())) faults.push({ ...fault, width });
    }
    for (const message of await violations(tab)) add("accessibility", message);
  } finally {
    await leave();
  }
  return faults;
}

/** Whether every cell has run: no loading mark is left, and stays away for half a second. */
async function settled(tab: Page, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  await tab.waitForLoadState("load");
  for (let quiet = 0; Date.now() < until; ) {
    const loading = await tab.locator("observablehq-loading").count();
    quiet = loading === 0 ? quiet + 1 : 0;
    if (quiet === 5) {
      const left = Math.max(1, until - Date.now());
      return tab.waitForLoadState("networkidle", { timeout: left }).then(
        () => true,
        () => false,
      );
    }
    await tab.waitForTimeout(100);
  }
  return false;
}

/** The errors that cells show, each with the cell's id, how its source begins, and what stands before it. */
async function cellErrors(tab: Page, built: string): Promise<string[]> {
  const found = await tab.locator(".observablehq--error").evaluateAll((elements) =>
    elements.map((element) => {
      const cell = element.parentElement?.closest(".observablehq--block, .observablehq");
      const marks = Array.from(element.parentElement?.childNodes ?? [], (node) =>
        node.nodeType === 8 && element.compareDocumentPosition(node) === 4 ? node.textContent : "",
      );
      return {
        id: marks.find((text) => text)?.replaceAll(":", "") ?? "",
        error: element.textContent?.trim() ?? "",
        before: cell?.previousElementSibling?.textContent?.trim().slice(0, 60) ?? "",
      };
    }),
  );
  return found.map(({ id, error, before }) => {
    const source = cellSource(built, id);
    const where = [source && `“${source}”`, before && `after “${before}”`].filter(Boolean).join(", ");
    return `cell ${id || "?"}: ${error}${where ? ` (${where})` : ""}`;
  });
}

/** The element that reaches farthest beyond the window, when the page can be scrolled sideways. */
async function overflowing(tab: Page): Promise<string | undefined> {
  return tab.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return undefined;
    let widest: Element | undefined;
    for (const element of document.body.querySelectorAll("*")) {
      const { right } = element.getBoundingClientRect();
      if (right > room + 1 && (!widest || right > widest.getBoundingClientRect().right)) widest = element;
    }
    const name = widest
      ? `<${widest.tagName.toLowerCase()} class="${widest.getAttribute("class") ?? ""}">`
      : "?";
    return `page is ${document.documentElement.scrollWidth} px wide in ${room} px; farthest: ${name}`;
  });
}

/** Rules of accessibility that are broken seriously, each with the first element that breaks it. */
async function violations(tab: Page): Promise<string[]> {
  await tab.evaluate(axe);
  // The glyphs of formulas are hidden from readers' tools, which get MathML, and there are tens of thousands of them.
  // Those that are left out are gone through all the same, so they go: nobody looks at the page after this.
  await tab.evaluate(
    "for (const glyphs of document.querySelectorAll('.katex-html')) glyphs.replaceChildren()",
  );
  // What "region" finds is never serious, and it goes through every element to find it.
  const result: unknown = await tab.evaluate(
    "axe.run({ exclude: ['.katex-html'] }, { resultTypes: ['violations'], rules: { region: { enabled: false } } })",
  );
  return seriousOf(result);
}

/** What axe reports, as far as it is used here. */
interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string }[];
}

function seriousOf(result: unknown): string[] {
  const { violations } = result as { violations: Violation[] };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`);
}
