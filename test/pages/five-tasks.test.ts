import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import { padOf } from "./support/pad.js";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

let open: OpenPage;
let page: Page;
let actions = 0;

beforeEach(async () => {
  open = await openPage("", { own: true, width: 1280, height: 800 });
  page = open.page;
  actions = 0;
});
afterEach(async () => {
  expect(actions).toBeLessThanOrEqual(4);
  expect(open.errors).toEqual([]);
  await open.close();
});
afterAll(closeAll);

/** Something that a reader does: a press, a stroke, a number typed. */
async function act(doing: Promise<unknown>): Promise<void> {
  actions++;
  await doing;
}

const toChapter = (title: string) =>
  act(page.locator(".road-title").getByRole("link", { name: title, exact: true }).click());

/** Opens the contents of the page, and follows one of its links. */
async function toSection(name: RegExp): Promise<void> {
  await act(page.locator(".contents summary").click());
  await act(
    page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name }).first().click(),
  );
}

/** Waits until the top of a place is in the window. */
async function isSeen(place: Locator): Promise<void> {
  const isIn = () =>
    place.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return element.checkVisibility() && top >= 0 && top < innerHeight;
    });
  await expect.poll(isIn).toBe(true);
}

it("finds the derivation of p − y", async () => {
  await toChapter("Cross-entropy");
  await toSection(/The gradient(?! of)/);
  await isSeen(page.locator("#eq-dp"));
});

it("trains with dropout 0.5", async () => {
  await act(page.getByRole("link", { name: "Train a network now" }).click());
  const dropout = page.locator('.setting[data-key="dropout"] input:not([type="range"])');
  await dropout.waitFor({ state: "attached" });
  if (!(await dropout.isVisible())) await act(page.locator("summary", { hasText: "All settings" }).click());
  await act(dropout.fill("0.5").then(() => dropout.press("Enter")));
  await act(page.locator(".training-lab").getByRole("button", { name: "Train", exact: true }).click());
  await page.locator('.training-lab:is([data-state="running"], [data-state="finished"])').waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get("dropout")).toBe("0.5");
});

it("sees why a drawing was misread", async () => {
  const pad = await padOf(page);
  await act(
    pad.read([
      [
        [60, 70, 190],
        [40, 210, 205],
      ],
    ]),
  );
  await toChapter("Inside");
  await page.locator(".inside").first().waitFor();
  await toSection(/budget/);
  await isSeen(page.getByRole("heading", { name: /budget/ }));
});

it("finds what decay does", async () => {
  await toChapter("Learning-rate decay");
  await toSection(/helps/);
  await isSeen(page.getByRole("heading", { name: /helps/ }).first());
});

it("comes back to where it was", async () => {
  await toChapter("ReLU");
  const link = page
    .locator("#observablehq-main p a[href^='#fig-'], #observablehq-main p a[href^='#eq-']")
    .last();
  await link.scrollIntoViewIfNeeded();
  await act(link.click());
  await act(page.getByRole("link", { name: /^Back to/ }).click());
  await isSeen(link);
});
