import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Firefox, openFirefox } from "./firefox.js";
import { newProfile } from "./page.js";

/** Somebody at exercises, in a browser that knows nobody else. */
export interface Student {
  open(path: string): Promise<void>;
  /** Types into the field of an exercise that has a label. */
  fill(exercise: string, label: string, text: string): Promise<void>;
  choose(exercise: string, label: string): Promise<void>;
  writeCode(exercise: string, code: string): Promise<void>;
  /** Has the answer checked, and waits for what is said to it. */
  check(exercise: string): Promise<void>;
  /** Gives a name on the home page, and saves the file of work. */
  handIn(name: string, file: string): Promise<void>;
  /** Ends the browser. @returns the errors that there were */
  leave(): Promise<readonly string[]>;
}

/** @param site its home page, with a slash */
export async function studentInChromium(site: string): Promise<Student> {
  const { context, page, errors } = await newProfile();
  const form = (id: string) => page.locator(`#exercise-${id} form`);
  return {
    async open(path) {
      // A page that is left while it fetches complains of it. What a worker asked for that has ended since never comes.
      await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => {});
      await page.goto(new URL(path, site).href);
      for (const fold of await page.locator(".exercise-task > summary").all()) await fold.click();
    },
    fill: (id, label, text) => form(id).getByLabel(label).fill(text),
    choose: (id, label) => form(id).getByLabel(label, { exact: true }).check(),
    async writeCode(id, code) {
      await form(id).locator("textarea").focus();
      await form(id).locator(".cm-content").click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(code);
    },
    async check(id) {
      await form(id).getByRole("button", { name: "Check" }).click();
      await expect.poll(() => form(id).locator(".exercise-verdict").textContent()).toMatch(/^[✓✗]/);
    },
    async handIn(name, file) {
      const panel = page.locator(".work-panel");
      await panel.getByLabel(/Your name or number/).fill(name);
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        panel.getByRole("button", { name: "Save to a file" }).click(),
      ]);
      await saved.saveAs(file);
    },
    async leave() {
      await context.close();
      return errors;
    },
  };
}

/**
 * @param site its home page, with a slash
 * @param downloads a folder of its own, for what is saved
 */
export async function studentInFirefox(site: string, downloads: string): Promise<Student> {
  mkdirSync(downloads, { recursive: true });
  const preferences = {
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.alwaysOpenPanel": false,
  };
  const firefox = await openFirefox(preferences, site);
  const form = (id: string) => `#exercise-${id} form`;
  return {
    open: (path) => firefox.go(path),
    async fill(id, label, text) {
      await focusOn(firefox, form(id), label);
      await firefox.page.keyboard.type(text);
    },
    async choose(id, label) {
      await focusOn(firefox, form(id), label);
      await firefox.page.keyboard.press(" ");
    },
    async writeCode(id, code) {
      await firefox.page.waitForSelector(`${form(id)} textarea`);
      await firefox.page.focus(`${form(id)} textarea`);
      await firefox.write(`${form(id)} .cm-content`, code);
    },
    async check(id) {
      await firefox.press("Check", form(id));
      await firefox.says(`${form(id)} .exercise-verdict`, /^[✓✗]/);
    },
    async handIn(name, file) {
      await focusOn(firefox, ".work-panel", "Your name or number");
      await firefox.page.keyboard.type(name);
      await firefox.press("Save to a file", ".work-panel");
      // Firefox puts an empty file where the whole one, which it writes beside it, is to stand.
      const saved = () => {
        const names = readdirSync(downloads);
        return names.length === 1 && statSync(join(downloads, names[0])).size > 0 ? names[0] : undefined;
      };
      await expect.poll(saved).toMatch(/\.json$/);
      renameSync(join(downloads, saved() ?? ""), file);
    },
    async leave() {
      await firefox.close();
      return firefox.errors;
    },
  };
}

/** Puts the focus on the field whose label is a text, or else begins with it. */
async function focusOn({ page }: Firefox, within: string, text: string): Promise<void> {
  await page.waitForFunction(
    (selector, wanted) => {
      const labels = [...document.querySelectorAll<HTMLLabelElement>(`${selector} label`)];
      const words = (label: HTMLLabelElement) => (label.textContent ?? "").trim();
      const label =
        labels.find((one) => words(one) === wanted) ?? labels.find((one) => words(one).startsWith(wanted));
      label?.control?.focus();
      return label?.control !== undefined && label.control === document.activeElement;
    },
    { polling: 30, timeout: 60_000 },
    within,
    text,
  );
}
