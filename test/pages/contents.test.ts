import { afterAll, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

it("says where the reader is, and opens below the bar on a narrow page", async () => {
  const { page, errors, close } = await openPage("pages/relu/", { width: 390, height: 800 });
  const summary = page.locator(".contents summary");
  const nav = page.getByRole("navigation", { name: "On this page" });
  await expect.poll(() => summary.textContent()).toContain("ReLU");
  expect(await nav.isVisible()).toBe(false);
  await summary.focus();
  await page.keyboard.press("Enter");
  expect(await nav.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => nav.isVisible()).toBe(false);
  await summary.click();
  const second = nav.locator("ol:not(li ol) > li > a").nth(1);
  const name = await second.textContent();
  await second.click();
  await expect.poll(() => summary.textContent()).toContain(name);
  expect(await nav.isVisible()).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

it("stands in the margin of a wide page, clear of the text, with what is solved", async () => {
  const { page, errors, close } = await openPage("pages/relu/", { width: 1700, height: 900 });
  const nav = page.getByRole("navigation", { name: "On this page" });
  await expect.poll(() => nav.isVisible()).toBe(true);
  const box = await nav.boundingBox();
  const text = await page.locator("#observablehq-main").boundingBox();
  expect(box && text && box.x + box.width).toBeLessThan(text?.x ?? 0);
  await nav.getByRole("link", { name: /Exercises/ }).click();
  await expect.poll(() => nav.locator("a[aria-current]").textContent()).toMatch(/Exercises.* 0 of \d/);
  expect(errors).toEqual([]);
  await close();
});

it("leads back to the very lines from which a link in the text was followed", async () => {
  const { page, errors, close } = await openPage("pages/relu/", { width: 390, height: 800 });
  const links = page.locator("#observablehq-main p a[href^='#fig-'], #observablehq-main p a[href^='#eq-']");
  const link = links.last();
  await link.scrollIntoViewIfNeeded();
  const topOf = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await topOf();
  await link.click();
  const back = page.getByRole("link", { name: /^Back to/ });
  await back.waitFor({ timeout: 10_000 });
  await back.focus();
  await page.keyboard.press("Enter");
  await expect.poll(topOf).toBeCloseTo(before, -1);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await back.count()).toBe(0);

  const away = page.locator("#observablehq-main a[href*='/linear-layer']").last();
  await away.scrollIntoViewIfNeeded();
  await away.click();
  await page.waitForURL(/linear-layer/);
  await page.getByRole("link", { name: /^Back to/ }).click({ timeout: 10_000 });
  await page.waitForURL(/relu/);
  await expect
    .poll(() =>
      page
        .locator("#observablehq-main a[href*='/linear-layer']")
        .last()
        .evaluate((element) => {
          const { top } = element.getBoundingClientRect();
          return top > 0 && top < innerHeight;
        }),
    )
    .toBe(true);
  expect(await page.getByRole("link", { name: /^Back to/ }).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

it("unfolds the deep section that a link leads into", async () => {
  const { page, errors, close } = await openPage("pages/softmax/", { width: 1280, height: 800 });
  const fold = page.locator("details.deep", { has: page.locator("#eq-cauchy") });
  expect(await (await fetch(page.url())).text()).not.toMatch(/<details class="deep"[^>]* open/);
  await fold.evaluate((element) => element.removeAttribute("open"));
  expect(await page.locator("#eq-cauchy").isVisible()).toBe(false);
  await page.evaluate(() => {
    location.hash = "#eq-cauchy";
  });
  await expect.poll(() => page.locator("#eq-cauchy").isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await close();
});

it("leads past a deep chapter on the core path, which is kept for the home page", async () => {
  const { page, errors, close } = await openPage("pages/train-doodles/", { own: true });
  const pager = page.getByRole("navigation", { name: "Previous and next page" });
  expect(await pager.getByRole("link", { name: /^Next, a deep chapter\s*Sweeps/ }).count()).toBe(1);
  await pager.getByRole("link", { name: /^On the core path\s*Convolution/ }).click();
  await page.waitForURL(/convolution/);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.path)).toBe("core");
  await page.goto(new URL("../train-characters/", page.url()).href);
  await pager.getByRole("link", { name: /^Aside, a deep chapter\s*Inference/ }).waitFor();
  await page.locator(".bar-home").click();
  const core = page.getByRole("radio", { name: /^The core path, about [\d½]+ hours/ });
  await expect.poll(() => core.isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
