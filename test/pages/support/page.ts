import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../../bin/chromium.js";
import { type SiteServer, serveSite } from "../../../bin/serve.js";
import { addressOfNothing, openTab, type Tab } from "../../../bin/tab.js";

/** The built site that the tests drive: `npm test` builds it and names it here. */
const folder = process.env.WORKBOOK_DIST ?? "dist";

/** How long a page may take for what it is asked, and for a training, in milliseconds: a machine may be busy with other things. */
export const patience = { answer: 120_000, training: 240_000 } as const;

/** Chromium and the server are those of the process, for all its test files: Playwright ends the one with it. */
let browser: Promise<Browser> | undefined;
let server: Promise<SiteServer> | undefined;

/** Tabs in which no page is open at present, by what cannot be changed in one. */
const freeTabs = new Map<string, Tab[]>();
/** Tabs in which a page is open. */
const busyTabs = new Set<Tab>();

/** How a page is opened. */
export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  touch?: boolean;
  /** Whether scripts run; defaults to true. */
  scripts?: boolean;
  /** Whether the page has a tab that is closed with it, for tests that change the tab itself; defaults to false. */
  own?: boolean;
}

/** A page under test. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and uncaught exceptions so far. */
  readonly errors: string[];
  /** Addresses that the page and its workers have asked for so far. */
  readonly requests: string[];
  close(): Promise<void>;
}

/**
 * Opens a page of the built site, served under a sub-path, in Chromium.
 *
 * @param path relative to the home page: "pages/linear-layer"
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<OpenPage> {
  server ??= serveSite(folder);
  const { url } = await server;
  const tab = await tabFor(options, url);
  busyTabs.add(tab);
  const { page } = tab;
  page.setDefaultTimeout(patience.answer);
  await page.setViewportSize({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.emulateMedia({
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "no-preference",
  });
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const nothing = addressOfNothing(url);
  page.on("console", (message) => {
    if (message.type() === "error" && message.location().url !== nothing) errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(new URL(path, url).href);
  return {
    page,
    errors,
    requests,
    async close() {
      busyTabs.delete(tab);
      await (options.own ? tab.close() : keep(tab, options));
    },
  };
}

/** Closes the tabs that tests which failed left open, so that nothing goes on in them; call it in `afterAll`. */
export async function closeAll(): Promise<void> {
  const left = [...busyTabs];
  busyTabs.clear();
  await Promise.all(left.map((tab) => tab.close()));
}

/** The Chromium that all test files of this process share. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function tabFor(options: PageOptions, home: string): Promise<Tab> {
  const free = options.own ? undefined : freeTabs.get(kindOf(options))?.pop();
  if (free) return free;
  const { touch = false, scripts = true } = options;
  return openTab(await sharedBrowser(), { hasTouch: touch, javaScriptEnabled: scripts }, home);
}

async function keep(tab: Tab, options: PageOptions): Promise<void> {
  await tab.leave();
  const kind = kindOf(options);
  freeTabs.set(kind, [...(freeTabs.get(kind) ?? []), tab]);
}

function kindOf({ touch = false, scripts = true }: PageOptions): string {
  return JSON.stringify({ touch, scripts });
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Chromium must be on this machine: none was found");
  return chromium.launch({ executablePath, args: chromiumArguments });
}

/** A tab of somebody who has nothing in common with anybody else, and the errors in it. */
export async function newProfile(): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await (await sharedBrowser()).newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patience.answer);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  return { context, page, errors };
}
