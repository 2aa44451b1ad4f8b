import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

describe("terms", () => {
  it("show their definition under the pointer and on focus, and Escape puts it away", async () => {
    const { page, errors, close } = await openPage("pages/relu/");
    const link = page.locator("a.term").nth(2);
    const tip = page.getByRole("tooltip");
    await link.hover();
    await expect.poll(() => tip.textContent()).toContain((await link.getAttribute("data-definition")) ?? "?");
    await tip.hover();
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => tip.count()).toBe(0);
    await page.mouse.move(2, 2);
    await link.focus();
    await expect.poll(() => tip.isVisible()).toBe(true);
    expect(await link.getAttribute("aria-describedby")).toBe("term-tip");
    await page.keyboard.press("Enter");
    await page.waitForURL(/glossary\/#/);
    expect(await page.locator("dl.glossary > div:target dt").count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it("show it at a first touch, inside a narrow screen, and lead on from there", async () => {
    const { page, close } = await openPage("pages/softmax/", { width: 390, height: 800, touch: true });
    const link = page.locator("a.term").nth(1);
    await link.tap();
    const tip = page.getByRole("tooltip");
    await expect.poll(() => tip.isVisible()).toBe(true);
    expect(page.url()).toContain("softmax");
    const box = await tip.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
    await tip.getByText("Glossary").tap();
    await page.waitForURL(/glossary\/#/);
    await close();
  });
});
