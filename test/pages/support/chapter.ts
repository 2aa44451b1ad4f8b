import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type OpenPage, openPage, type PageOptions, patience } from "./page.js";
import { plain } from "./plain.js";

/** A chapter under test. */
export interface OpenChapter {
  readonly page: Page;
  /** A place in the page. */
  at(selector: string): Locator;
  /** Opens all deep sections. */
  unfold(): Promise<void>;
  textOf(selector: string): Promise<string>;
  /** Waits until a text is there. */
  says(selector: string, text: string | RegExp): Promise<void>;
  /** Presses the main button of a race or a lab, and waits until it has finished. */
  runToEnd(selector: string): Promise<void>;
  /** Waits until a race or a lab has finished, which trains for as long as it takes. */
  finished(selector: string): Promise<void>;
  /** Closes it, and fails if a cell or the console showed an error. */
  close(): Promise<void>;
}

/** Opens a chapter and waits until its exercises stand in it, which come last. */
export async function openChapter(slug: string, options: PageOptions = {}): Promise<OpenChapter> {
  const open: OpenPage = await openPage(`pages/${slug}/`, options);
  const { page, errors } = open;
  await page.locator("form.exercise").last().waitFor({ state: "attached" });
  const at = (selector: string) => page.locator(selector);
  const textOf = async (selector: string) => plain(await at(selector).first().textContent());
  const finished = (selector: string) =>
    at(selector).and(at('[data-state="finished"]')).waitFor({ timeout: patience.training });
  return {
    page,
    at,
    async unfold() {
      for (const summary of await at("details.deep:not([open]) > summary").all()) await summary.click();
    },
    textOf,
    says: (selector, text) => expect.poll(() => textOf(selector)).toMatch(text),
    async runToEnd(selector) {
      await at(selector).locator(".button--primary").first().click();
      await finished(selector);
    },
    finished,
    async close() {
      try {
        expect(errors).toEqual([]);
        expect(await at(".observablehq--error").count()).toBe(0);
      } finally {
        await open.close();
      }
    },
  };
}
