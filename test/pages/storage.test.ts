import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type SiteServer, serveSite } from "../../bin/serve.js";
import { nameIn } from "../../src/components/storage/names.js";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

/** The same site in two folders of one host, as two courses would be. */
const host = mkdtempSync(join(tmpdir(), "two-courses-"));
const courses = ["/spring/", "/autumn/"] as const;
/** A page of the host that belongs to neither course. */
const elsewhere = "elsewhere.html";
writeFileSync(join(host, elsewhere), "<!doctype html><title>Elsewhere</title>");
const folderOf = (course: string) => join(host, course.slice(1, -1));
let server: SiteServer;
let open: OpenPage;
let page: Page;

beforeEach(async () => {
  const site = resolve(process.env.WORKBOOK_DIST ?? "dist");
  for (const course of courses) symlinkSync(site, folderOf(course));
  server = await serveSite(host, "/");
  open = await openPage("", { own: true });
  page = open.page;
});
afterEach(async () => {
  expect(open.errors).toEqual([]);
  await open.close();
  await server.close();
  for (const course of courses) rmSync(folderOf(course));
});
afterAll(async () => {
  rmSync(host, { recursive: true });
  await closeAll();
});

const go = (course: string, path = "") => page.goto(new URL(`${course.slice(1)}${path}`, server.url).href);

/** What the home page of a course says of the reader's work. */
async function workOn(course: string): Promise<string> {
  await go(course);
  return (await page.locator(".work-count").textContent()) ?? "";
}

const openedOn = () =>
  page
    .locator(".road-step.is-done")
    .evaluateAll((steps) => steps.map((step) => step.getAttribute("data-chapter")));

/** Names of the networks that a database has; undefined where there is no such database. */
const networksIn = (database: string) => page.evaluate(keysIn(database));

describe("two courses on one host", () => {
  it("have each their own answers, opened chapters and drawings, and light or dark in common", async () => {
    await go("/spring/", "pages/teach/");
    await page.locator(".chips-new input").fill("lying");
    await page.keyboard.press("Enter");
    await page.locator(".chip").waitFor();
    await page.locator("form.exercise textarea, form.exercise input[type=radio]").first().waitFor();
    await page.locator("form.exercise input[type=radio]").first().check();
    await page.locator("[data-theme-toggle]").click();
    expect(await workOn("/spring/")).toContain("1 answer");
    expect(await openedOn()).toEqual(["teach"]);

    expect(await workOn("/autumn/")).toContain("Nothing of yours is kept");
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await openedOn()).toEqual([]);
    await go("/autumn/", "pages/teach/");
    await page.locator(".chips-hint").filter({ hasText: "Name at least two classes" }).waitFor();
    expect(await page.locator(".chip").count()).toBe(0);

    await go("/spring/", "pages/teach/");
    await page.locator(".chip").filter({ hasText: "lying" }).waitFor();
  });

  it("share nothing of what was kept before: the first that is opened has it all", async () => {
    await page.goto(new URL(elsewhere, server.url).href);
    await page.evaluate(oldWork);
    expect(await workOn("/autumn/")).toContain("1 answer and 1 draft");
    expect(await openedOn()).toEqual(["relu"]);
    expect(await workOn("/spring/")).toContain("Nothing of yours is kept");
    await go("/spring/", "pages/draw/");
    await expect.poll(() => networksIn(nameIn("/spring/"))).toEqual([]);
    await go("/autumn/", "pages/draw/");
    await expect.poll(() => networksIn(nameIn("/autumn/"))).toEqual(["mine"]);
    await page.locator(".reader input[value='quick-draw']").check();
    await page.locator(".reader-network").filter({ hasText: "yours of before" }).waitFor();
    await expect.poll(() => networksIn("hand-drawn-networks")).toEqual([]);
    expect(await networksIn(nameIn("/spring/"))).toEqual([]);
    expect(await workOn("/autumn/")).toContain("1 answer and 1 draft");
  });
});

it("a newer version that was open is named, and what was kept stays", async () => {
  await go("/spring/", "pages/teach/");
  const add = async (word: string) => {
    await page.locator(".chips-new input").fill(word);
    await page.keyboard.press("Enter");
    await page.locator(".chip").filter({ hasText: word }).waitFor();
  };
  await add("lying");
  const notice = page.locator(".teach-notice");
  await expect.poll(() => networksIn(nameIn("/spring/"))).toEqual([]);
  // A newer version makes its database while this page is open: it must not be kept waiting.
  const newer = await page.context().newPage();
  await newer.goto(new URL(elsewhere, server.url).href);
  expect(await newer.evaluate(upgradeOf(nameIn("/spring/")))).toBe(2);
  await newer.close();
  await add("standing");
  const said = /newer version of this workbook.*Nothing.*is lost/i;
  await expect.poll(() => notice.textContent()).toMatch(said);
  await page.reload();
  await expect.poll(() => notice.textContent()).toMatch(said);
  await go("/spring/", "pages/sweeps/");
  await expect.poll(() => page.locator("#observablehq-main").textContent()).toMatch(said);
});

// What follows runs in the page, as text because the compiler's helpers are not there.

/** What a reader had kept when all courses of a host had the same names. */
const oldWork = `new Promise((resolve, reject) => {
  const record = { version: 1, answer: "1", attempts: 1, hints: 0, solved: true };
  localStorage.setItem("workbook/exercise/relu/one", JSON.stringify(record));
  localStorage.setItem("workbook/draft/pages/relu/x", JSON.stringify({ original: "1", text: "2" }));
  localStorage.setItem("chapters-opened", '["relu"]');
  const opening = indexedDB.open("hand-drawn-networks", 2);
  opening.onupgradeneeded = () => {
    for (const name of ["networks", "collections", "sweeps"]) opening.result.createObjectStore(name);
  };
  opening.onerror = reject;
  opening.onsuccess = () => {
    const writing = opening.result.transaction("networks", "readwrite");
    const title = "yours of before";
    const network = { name: "mine", title, convention: "quick-draw", card: "{}", weights: new Uint8Array(4) };
    writing.objectStore("networks").put(network, "mine");
    writing.oncomplete = () => {
      opening.result.close();
      resolve();
    };
  };
})`;

const upgradeOf = (database: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open("${database}", 2);
  opening.onblocked = opening.onerror = reject;
  opening.onsuccess = () => {
    resolve(opening.result.version);
    opening.result.close();
  };
})`;

const keysIn = (database: string) => `indexedDB.databases().then((all) => new Promise((resolve, reject) => {
  if (!all.some(({ name }) => name === "${database}")) return resolve(undefined);
  const opening = indexedDB.open("${database}");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const keys = opening.result.transaction("networks").objectStore("networks").getAllKeys();
    keys.onsuccess = () => {
      opening.result.close();
      resolve(keys.result);
    };
  };
}))`;
