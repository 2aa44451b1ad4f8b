import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A tab that pages of a site are opened in one after another: beginning a new one takes longer than most pages. */
export interface Tab {
  readonly page: Page;
  /** Leaves the page, and forgets what it kept and who listened, so that the next is opened for the first time. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A page that is not there, to which a tab goes when it leaves: storage can only be reached from a page of the site, and this one
 * writes nothing itself. The browser complains of it, now and then when the tab is in use again.
 *
 * @param home address of the served site's home page
 */
export function addressOfNothing(home: string): string {
  return new URL("nowhere", home).href;
}

/** Unfolds the deep sections and the exercises of a page as soon as it has been read: they are looked at, and driven, like all else. */
export const unfoldAll =
  'addEventListener("DOMContentLoaded", () => { for (const fold of document.querySelectorAll("details:is(.deep, .exercise-task)")) fold.open = true })';

/**
 * A tab in which deep sections and exercises are unfolded.
 *
 * @param options of the tab's reader, who has nothing in common with those of other tabs
 * @param home address of the served site's home page
 */
export async function openTab(browser: Browser, options: BrowserContextOptions, home: string): Promise<Tab> {
  const context = await browser.newContext(options);
  await context.addInitScript(unfoldAll);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const nowhere = new URL(addressOfNothing(home));
  return {
    page,
    async leave() {
      await page.removeAllListeners();
      await page.goto(nowhere.href);
      await page.evaluate("sessionStorage.clear()");
      await session.send("Storage.clearDataForOrigin", { origin: nowhere.origin, storageTypes: "all" });
      await page.mouse.move(-1, -1);
    },
    close: () => context.close(),
  };
}
