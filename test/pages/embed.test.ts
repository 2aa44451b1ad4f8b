import { afterAll, describe, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

describe("a part of a chapter alone", () => {
  it("is a figure with the control that it follows, set and locked by the address", async () => {
    const { page, errors, close } = await openPage(
      "pages/embed/relu/fig-hinges/?v=1&fig-hinges.units-in-the-hidden-layer=7&lock=fig-hinges.units-in-the-hidden-layer&theme=dark",
    );
    const slider = page.getByRole("slider", { name: "units in the hidden layer" });
    await expect.poll(() => slider.inputValue()).toBe("7");
    await expect.poll(() => slider.isDisabled()).toBe(true);
    await expect.poll(() => page.locator("#fig-hinges").textContent()).toContain("7 units of ReLU");
    expect(await page.locator("figure").count()).toBe(1);
    expect(await page.locator(".bar, #observablehq-sidebar").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(errors).toEqual([]);
    await close();
  });

  it("is a bench with the formula and the function that it fills in", async () => {
    const { page, errors, close } = await openPage("pages/embed/relu/fig-worked/");
    await page.locator("#fig-worked td, #fig-worked input").first().waitFor();
    await expect.poll(() => page.locator("observablehq-loading").count()).toBe(0);
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("shows nothing below a control that is still to come: it would be pushed down", async () => {
    const { page, close } = await openPage("pages/embed/convolution/fig-back/");
    const caption = page.locator("#fig-back > figcaption");
    await page.locator("#fig-back td").first().waitFor();
    expect(await caption.isVisible()).toBe(true);
    for (const part of ["[data-scope]:not([hidden]) >> nth=1", "#fig-back > [data-shows] >> nth=0"]) {
      const content = await page.locator(part).evaluateHandle((block) => {
        const kept = document.createRange();
        kept.selectNodeContents(block);
        return kept.extractContents();
      });
      expect(await caption.isVisible()).toBe(false);
      await page.locator(part).evaluate((block, back) => block.append(back), content);
      expect(await caption.isVisible()).toBe(true);
    }
    await close();
  });

  it("brings no controls along for what their cells import", async () => {
    const { page, close } = await openPage("pages/embed/linear-layer/fig-shift/", { height: 900 });
    await page.locator("#fig-shift svg").waitFor();
    expect(await page.locator(".balance, .product").count()).toBe(0);
    expect(await page.getByRole("slider").count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
    await close();
  });

  it("is an exercise that is checked", async () => {
    const { page, errors, close } = await openPage("pages/embed/relu/exercise-by-hand/");
    await page.getByRole("button", { name: "Check" }).waitFor();
    expect(await page.locator("form").count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });

  it("names in the page what it does not take from the address", async () => {
    const { page, close } = await openPage(
      "pages/embed/relu/fig-hinges/?fig-hinges.units-in-the-hidden-layer=400&fig-hinges.depth=3",
    );
    const note = page.locator(".preset-note");
    await expect.poll(() => note.textContent()).toContain("not in 1 to 16");
    await expect.poll(() => note.textContent()).toContain("fig-hinges.depth: no such control");
    expect(await page.getByRole("slider", { name: "units in the hidden layer" }).inputValue()).toBe("3");
    await close();
  });
});
