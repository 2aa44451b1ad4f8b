import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage, type PageOptions } from "./support/page.js";

afterAll(closeAll);

const narrow: PageOptions = { width: 390, height: 800 };

/** What has the focus: its text or its name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName} ${activeElement?.getAttribute("aria-label") ?? activeElement?.textContent}`;
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the drawer. */
async function faults(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    "axe.run('#observablehq-sidebar').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
  );
}

async function opened(options?: PageOptions) {
  // The smallest page: all have the same shell.
  const { page, errors, close } = await openPage("pages/accessibility/", options);
  const button = page.getByRole("button", { name: "Chapters", exact: true });
  await page.locator("[data-theme-toggle][aria-pressed]").waitFor();
  const drawer = page.getByRole("navigation", { name: "Chapters" });
  return {
    page,
    button,
    drawer,
    search: page.getByRole("combobox", { name: "Search the workbook" }),
    async close() {
      expect(errors).toEqual([]);
      await close();
    },
  };
}

describe("the drawer with the chapters", () => {
  for (const [name, options] of [
    ["a narrow page", narrow],
    ["a wide page", {}],
  ] as const) {
    it(`is opened by a button that tells its state, on ${name}, and Escape gives the focus back`, async () => {
      const { page, button, drawer, close } = await opened(options);
      expect(await button.getAttribute("aria-expanded")).toBe("false");
      expect(await drawer.isVisible()).toBe(false);
      await button.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("[data-drawer-open]").getAttribute("aria-expanded")).toBe("true");
      const id = await page.locator("[data-drawer-open]").getAttribute("aria-controls");
      expect(await drawer.getAttribute("id")).toBe(id);
      expect(await drawer.isVisible()).toBe(true);
      expect(await focused(page)).toBe("BUTTON Close the chapters");
      await page.keyboard.press("Escape");
      await expect.poll(() => drawer.isVisible()).toBe(false);
      expect(await button.getAttribute("aria-expanded")).toBe("false");
      expect(await focused(page)).toBe("BUTTON Chapters");
      await close();
    });
  }

  it("lets Tab reach nothing behind it while it is open", async () => {
    const { page, button, drawer, close } = await opened(narrow);
    const links = await drawer.getByRole("link", { includeHidden: true }).count();
    await button.click();
    for (let k = 0; k < links + 12; k++) {
      await page.keyboard.press("Tab");
      const behind = await page.evaluate(
        () => document.activeElement?.closest("#observablehq-center, .skip-link") !== null,
      );
      expect(behind, await focused(page)).toBe(false);
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("A Hand-Drawn Networks, home");
    await close();
  });

  it("is opened and closed by touch, beside it too", async () => {
    const { page, button, drawer, close } = await opened({ ...narrow, touch: true });
    await button.tap();
    expect(await drawer.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Close the chapters" }).tap();
    expect(await drawer.isVisible()).toBe(false);
    await button.tap();
    await page.touchscreen.tap(380, 500);
    expect(await drawer.isVisible()).toBe(false);
    await close();
  });

  it("leads to a chapter", async () => {
    const { page, button, drawer, close } = await opened(narrow);
    await button.click();
    await drawer.getByRole("link", { name: /Softmax/ }).click();
    await page.waitForURL(/softmax/);
    expect(await drawer.isVisible()).toBe(false);
    await close();
  });
});

describe("the search", () => {
  it("is a combobox with its list: arrow keys mark a page, Enter opens it", async () => {
    const { page, search, close } = await opened();
    await page.getByRole("button", { name: "Search" }).click();
    expect(await focused(page)).toBe("INPUT Search the workbook");
    expect(await search.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("softmax");
    const options = page.getByRole("listbox", { name: "Pages found" }).getByRole("option");
    await expect.poll(() => options.count()).toBeGreaterThan(2);
    await expect.poll(() => search.getAttribute("aria-expanded")).toBe("true");
    expect(
      await page.locator(`[id="${await search.getAttribute("aria-controls")}"]`).getAttribute("role"),
    ).toBe("listbox");
    const marked = async () => {
      const id = await search.getAttribute("aria-activedescendant");
      const option = page.locator(`[id="${id}"]`);
      expect(await page.locator("[role=option][aria-selected=true]").getAttribute("id")).toBe(id);
      return option.textContent();
    };
    const texts = await options.allTextContents();
    await expect.poll(marked).toBe(texts[0]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(marked).toBe(texts[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(marked).toBe(texts[texts.length - 1]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(marked).toBe(texts[0]);
    expect(await focused(page)).toBe("INPUT Search the workbook");
    const address = await options.first().getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(new URL(address ?? "", page.url()).href);
    await close();
  });

  it("says how many pages it found, and when there is none", async () => {
    const { page, search, close } = await opened(narrow);
    await page.getByRole("button", { name: "Search" }).click();
    const said = page.locator("#observablehq-sidebar [role=status]");
    await page.keyboard.type("softmax");
    await expect.poll(() => said.textContent()).toMatch(/^\d+ pages found\.$/);
    expect(await faults(page)).toEqual([]);
    expect(await page.locator("#observablehq-search-results[aria-live]").count()).toBe(0);
    await search.fill("xyzzyxyzzy");
    await expect.poll(() => said.textContent()).toBe("No pages found.");
    expect(await search.getAttribute("aria-expanded")).toBe("false");
    expect(await search.getAttribute("aria-activedescendant")).toBe(null);
    await close();
  });

  it("is emptied by Escape, closed by another, and the focus is where it was before", async () => {
    const { page, search, drawer, close } = await opened(narrow);
    const opener = page.getByRole("button", { name: "Search" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("softmax");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await search.inputValue()).toBe("");
    expect(await page.getByRole("option").count()).toBe(0);
    expect(await focused(page)).toBe("INPUT Search the workbook");
    await page.keyboard.press("Escape");
    await expect.poll(() => drawer.isVisible()).toBe(false);
    expect(await focused(page)).toBe("BUTTON Search");
    await close();
  });

  it("is reached by the shortcut that it shows, and by no single key", async () => {
    const { page, drawer, close } = await opened();
    expect(await page.locator("#observablehq-search").getAttribute("data-shortcut")).toBe("Alt-K");
    await page.keyboard.press("/");
    expect(await drawer.isVisible()).toBe(false);
    await page.keyboard.press("Alt+k");
    expect(await focused(page)).toBe("INPUT Search the workbook");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("BUTTON Chapters");
    await close();
  });

  it("opens a page by touch", async () => {
    const { page, close } = await opened({ ...narrow, touch: true });
    await page.getByRole("button", { name: "Search" }).tap();
    await page.keyboard.type("softmax");
    const option = page.getByRole("option").first();
    const address = await option.getAttribute("href");
    await option.tap();
    await page.waitForURL(new URL(address ?? "", page.url()).href);
    await close();
  });
});

describe("what goes on where a reader was", () => {
  it("lands on the very lines, and stays there while figures come", async () => {
    const { page, errors, close } = await openPage("pages/l2/", { own: true });
    const figure = page.locator("#fig-minima");
    const top = () => figure.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await figure.locator(".curves-readout").waitFor();
    await page.waitForLoadState("networkidle");
    await figure.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top + 60));
    expect(await top()).toBe(-60);
    await page.goto(new URL("../../", page.url()).href);
    await page.getByRole("link", { name: /^Go on with/ }).click();
    await figure.locator(".curves-readout").waitFor();
    await page.waitForLoadState("networkidle");
    await expect.poll(async () => Math.abs((await top()) + 60)).toBeLessThan(3);
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 400);
    await expect.poll(top).toBeLessThan(-300);
    expect(errors).toEqual([]);
    await close();
  });
});
