import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, expect, it } from "vitest";
import { closeAll, type OpenPage, openPage } from "./support/page.js";

let open: OpenPage;
afterEach(() => open.close());
afterAll(closeAll);

async function softmax(): Promise<Page> {
  open = await openPage("pages/softmax/");
  const { page } = open;
  await page.locator("#exercise-backward-derivation form").waitFor();
  return page;
}

it("fetches nothing for formulas until a reader turns to one", async () => {
  const page = await softmax();
  const late = () => open.requests.filter((address) => /katex.*js|formula-tools|lib\/algebra/.test(address));
  expect(late()).toEqual([]);
  await page.locator("#exercise-jacobian input").focus();
  await expect.poll(() => late().length).toBeGreaterThan(0);
});

it("sets a formula while it is typed, shows what cannot be read where it is, and counts no try for that", async () => {
  const page = await softmax();
  const task = page.locator("#exercise-jacobian");
  const field = task.getByRole("textbox", { name: "∂pᵢ/∂zⱼ" });
  await field.fill("p_i ([i = j] - q_j");
  await task.getByText("q is not among the letters of this exercise").waitFor();
  await expect.poll(() => task.locator("mark").count()).toBe(1);
  await page.keyboard.press("Enter");
  await task.getByText("This does not count as a try.").waitFor();
  await task.getByText("The solution opens after a first try.").waitFor();
  await field.fill("p_i ([i = j] + p_j)");
  await expect.poll(() => task.locator(".formula-picture .katex").count()).toBe(1);
  await page.keyboard.press("Enter");
  await task.getByText("its part of the derivative comes with a minus").waitFor();
  await field.fill("[i = j] p_j - p_i p_j");
  await page.keyboard.press("Enter");
  await task.locator("form").getByText("✓ Solved").waitFor();
  expect(open.errors).toEqual([]);
});

it("checks a derivation line by line, by keys alone at 390 pixels, and keeps it", async () => {
  const page = await softmax();
  await page.setViewportSize({ width: 390, height: 844 });
  const task = page.locator("#exercise-backward-derivation");
  const keys = page.keyboard;
  await task.locator("input").first().focus();
  await keys.type("dz_j = sum_i dp_i p_i ([i = j] - p_j)");
  await keys.press("Enter");
  await expect.poll(() => task.locator(".check-good").allTextContents()).toEqual(["✓ follows"]);
  await keys.type("= p_j dp_j + sum_i dp_i p_i p_j");
  await keys.press("Enter");
  await expect
    .poll(() => task.locator(".formula-mark.check-bad").allTextContents())
    .toEqual([expect.stringMatching(/^✗ Off the diagonal the Jacobian has a minus/)]);
  await keys.press("ArrowUp");
  await keys.press("ControlOrMeta+a");
  await keys.type("= p_j dp_j - p_j sum_i dp_i p_i");
  await keys.press("Tab");
  await expect.poll(() => task.locator(".check-good").count()).toBe(2);
  await keys.press("Control+Enter");
  await task.locator("form").getByText("✓ Solved").waitFor();
  await page.reload();
  await expect
    .poll(() =>
      task
        .locator(".formula-line input")
        .evaluateAll((inputs) => inputs.map((input) => "value" in input && input.value)),
    )
    .toEqual(["dz_j = sum_i dp_i p_i ([i = j] - p_j)", "= p_j dp_j - p_j sum_i dp_i p_i"]);
  // While the page fills, a chart may still be as wide as it is drawn at first.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(open.errors).toEqual([]);
});

/** Pastes the TeX of a formula of the page, as it is copied from there, into a field. */
async function pasteFormula(page: Page, id: string, field: Locator): Promise<void> {
  const tex = await page.locator(`#${id} [data-tex]`).getAttribute("data-tex");
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (input.dispatchEvent(event) && input instanceof HTMLInputElement) {
      input.value = text.replaceAll("\n", "");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, `$$${tex}$$`);
}

it("takes what is copied from the page: a formula of several lines fills as many", async () => {
  const page = await softmax();
  const task = page.locator("#exercise-backward-derivation");
  await task.locator("input").first().focus();
  await pasteFormula(page, "eq-dz-short", task.locator("input").first());
  await expect.poll(() => task.locator(".check-good").allTextContents()).toEqual(["✓ follows", "✓ follows"]);
  await page.keyboard.press("Control+Enter");
  await task.locator("form").getByText("✓ Solved").waitFor();
  expect(open.errors).toEqual([]);
});

it("reads cases as they stand in TeX", async () => {
  const page = await softmax();
  const task = page.locator("#exercise-jacobian");
  const field = task.getByRole("textbox", { name: "∂pᵢ/∂zⱼ" });
  await field.fill(String.raw`p_i\,(1 - p_i), \qquad -p_i\,p_j`);
  await task.getByText("Several formulas stand here: keep one of them.").waitFor();
  await field.fill(
    String.raw`$$ \begin{cases} p_i\,(1 - p_i) & \text{if } i = j,\\ -p_i\,p_j & \text{otherwise.} \end{cases} $$`,
  );
  await expect
    .poll(() => task.ariaSnapshot())
    .toContain("p sub i times open bracket, 1 minus p sub i, close bracket if i equals j");
  await page.keyboard.press("Enter");
  await task.locator("form").getByText("✓ Solved").waitFor();
});

it("types a sign by its button where the reader was", async () => {
  const page = await softmax();
  const task = page.locator("#exercise-jacobian");
  const field = task.getByRole("textbox", { name: "∂pᵢ/∂zⱼ" });
  await field.fill("p_i - p_j");
  await field.press("Home");
  await task.getByRole("button", { name: "sum over" }).click();
  expect(await field.inputValue()).toBe("sum_p_i - p_j");
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
});

it("tells those who hear the page what was understood, and how each line went", async () => {
  const page = await softmax();
  const task = page.locator("#exercise-backward-derivation");
  await task.locator("input").first().fill("dz_j = sum_i dp_i p_i ([i = j] - p_j)");
  await page.keyboard.press("Enter");
  await expect.poll(() => task.locator(".check-good").count()).toBe(1);
  await expect.poll(() => task.ariaSnapshot()).toContain("Read as: d z sub j equals the sum over i of");
  const heard = await task.ariaSnapshot();
  expect(heard).toContain('textbox "dzⱼ, line 1"');
  expect(heard).toContain("✓ follows");
  expect(heard).toContain('textbox "dzⱼ, line 2"');
});
