import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Page } from "playwright-core";
import { messageOf } from "../../src/lib/core/message-of.js";
import type { Tab } from "../tab.js";
import { overBudget } from "./budgets.js";
import { cellSource } from "./cell-source.js";
import { isExempt } from "./exempt.js";
import type { Fault } from "./fault.js";
import { lengthFault, pageLength } from "./length.js";
import type { Questions } from "./page/index.js";
import { pageAddress } from "./page-address.js";
import { look, type Setting, settings } from "./settings.js";
import { documentFaults } from "./static.js";
import { weighing } from "./weight.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const questions = buildSync({
  entryPoints: [new URL("page/index.ts", import.meta.url).pathname],
  bundle: true,
  format: "iife",
  write: false,
}).outputFiles[0].text;

/** What the gate found on a page, and how many texts and controls it measured the contrast of. */
export interface Looked {
  readonly faults: readonly Fault[];
  readonly contrasts: number;
  readonly open: number;
}

/**
 * Opens a page in a tab, waits for its cells, and lists what a reader would find broken in what it shows and does there,
 * at each width, light and dark.
 *
 * @param url of the served site's home page
 * @param page file in the built site
 * @param patience how long a page may take to settle, in milliseconds
 */
export async function browserFaults(
  { page: tab, leave }: Tab,
  folder: string,
  url: string,
  page: string,
  patience: number,
): Promise<Looked> {
  const faults: Fault[] = [];
  let setting = settings[0];
  let contrasts = 0;
  let open = 0;
  const add = (kind: Fault["kind"], message: string) => {
    const { width, theme, spaced } = setting;
    // What is wrong at several widths is told of the first.
    const isKnown = faults.some((known) => known.kind === kind && known.message === message);
    if (!isKnown && !isExempt({ kind, message }))
      faults.push({ page, kind, message, width, look: spaced ? "spaced text" : theme });
  };
  listen(tab, new URL(url).origin, add);
  const weigh = weighing(tab);
  try {
    await look(tab, setting);
    await tab.goto(pageAddress(url, page), { timeout: patience });
    if (!(await settled(tab, patience)))
      add("unsettled", `cells still run, or files still load, after ${patience / 1000} s`);
    const tooLong = lengthFault(await pageLength(tab));
    if (tooLong) add("length", tooLong);
    for (const message of overBudget(page, await weigh())) add("weight", message);
    const built = readFileSync(join(folder, page), "utf8");
    for (const message of await cellErrors(tab, built)) add("cell error", message);
    for (const { kind, message } of documentFaults(folder, page, await tab.content())) add(kind, message);
    await tab.evaluate(questions);
    for (setting of settings) {
      await look(tab, setting);
      await ask(tab, "settle");
      for (const message of await lastingLayoutFaults(tab))
        add(message.startsWith("page is") ? "overflow" : "layout", message);
      // What lies over what is the same in both themes.
      if (setting.theme === "light")
        for (const message of await ask(tab, "coverFaults")) add("layout", message);
      if (setting.contrast) {
        await ask(tab, "findStacks");
        const report = await ask(tab, "contrastReport");
        contrasts += report.looked;
        open += report.open.filter((message) => !isExempt({ kind: "contrast", message })).length;
        for (const message of report.faults) add("contrast", message);
        for (const message of report.open) add("contrast", `${message}: not known`);
      }
      if (setting.keys) for (const message of await focusFaults(tab)) add("focus", message);
    }
    setting = settings[settings.length - 2];
    for (const message of await ask(tab, "nameFaults")) add("accessibility", message);
    for (setting of axeSettings) {
      await look(tab, setting);
      for (const message of await violations(tab)) add("accessibility", message);
    }
  } catch (error) {
    add("unread", messageOf(error));
  } finally {
    await leave();
  }
  return { faults, contrasts, open };
}

/** axe goes through the widest and the narrowest page: what it finds depends on no theme, but for contrast. */
const axeSettings: readonly Setting[] = [
  { width: 320, theme: "light" },
  { width: 1280, theme: "light" },
];

/** Tells of what goes wrong while a page is open. */
function listen(tab: Page, home: string, add: (kind: Fault["kind"], message: string) => void): void {
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
}

/** Asks the page that is open one of the questions of ./page. */
async function ask<Name extends keyof Questions>(
  tab: Page,
  name: Name,
): Promise<Awaited<ReturnType<Questions[Name]>>> {
  return tab.evaluate<Awaited<ReturnType<Questions[Name]>>>(`gate.${name}()`);
}

/** What is wrong with the layout and stays so: a page that has just got another width may still be drawing its figures. */
async function lastingLayoutFaults(tab: Page): Promise<readonly string[]> {
  for (let tries = 0; ; tries++) {
    const faults = await ask(tab, "layoutFaults");
    if (faults.length === 0 || tries === 5) return faults;
    await tab.waitForTimeout(500);
    await ask(tab, "settle");
  }
}

/** What is wrong with what the Tab key leads to, from the top of the page to its end. */
async function focusFaults(tab: Page): Promise<readonly string[]> {
  const most = await ask(tab, "watchFocus");
  const session = await tab.context().newCDPSession(tab);
  const tabKey = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  // The browser takes them in turn: to wait for each would take longer than the page does.
  await Promise.all(
    Array.from({ length: most }, () => [
      session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tabKey }),
      session.send("Input.dispatchKeyEvent", { type: "keyUp", ...tabKey }),
    ]).flat(),
  );
  await session.detach();
  return (await ask(tab, "focusReport")).faults;
}

/** Whether every cell has run: no loading mark is left, and stays away for half a second. */
export async function settled(tab: Page, patience: number): Promise<boolean> {
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

/** Rules of accessibility that are broken seriously, or that hold here, each with the first element that breaks it. */
async function violations(tab: Page): Promise<string[]> {
  await tab.evaluate(axe);
  // The glyphs of formulas are hidden from readers' tools, which get MathML, and there are tens of thousands of them.
  // Those that are left out are gone through all the same, so they go: nobody looks at the page after this.
  await tab.evaluate(
    "for (const glyphs of document.querySelectorAll('.katex-html')) glyphs.replaceChildren()",
  );
  // What sticks to the window lies over what can be scrolled out from under it.
  await tab.evaluate(
    "for (const one of document.querySelectorAll('body *')) if (getComputedStyle(one).position === 'sticky') one.style.position = 'static'",
  );
  // What "region" finds is never serious, and it goes through every element to find it; contrast is measured by the gate.
  const result: unknown = await tab.evaluate(
    `axe.run({ exclude: ['.katex-html'] }, { resultTypes: ['violations'], rules: {
      region: { enabled: false }, 'color-contrast': { enabled: false }, 'target-size': { enabled: true } } })`,
  );
  return brokenRules(result);
}

/** Rules of axe that hold though it does not call them serious. */
const strict = ["heading-order", "landmark-unique", "target-size"];

/** What axe reports, as far as it is used here. */
interface Violation {
  id: string;
  impact: string | null;
  help: string;
  nodes: { html: string }[];
}

function brokenRules(result: unknown): string[] {
  const { violations } = result as { violations: Violation[] };
  return violations
    .filter(({ id, impact }) => impact === "serious" || impact === "critical" || strict.includes(id))
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.length} elements, the first ${nodes[0]?.html.slice(0, 160)}`,
    );
}
