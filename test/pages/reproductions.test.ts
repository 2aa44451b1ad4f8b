import { afterAll, expect, it } from "vitest";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

it("the table of reproductions shows the projects that are asked for", async () => {
  const { page, errors, close } = await openPage("pages/reproductions/");
  const heads = page.locator(".reproductions-head");
  await heads.first().waitFor();
  for (const text of await heads.allTextContents()) expect(text).toMatch(/^1\. /);
  const one = await heads.count();
  await page.getByLabel("all", { exact: true }).check();
  await expect.poll(() => heads.count()).toBeGreaterThan(one);
  const all = await heads.count();
  await page.getByLabel("5 characters").check();
  await expect.poll(() => heads.count()).toBeLessThan(all);
  for (const text of await heads.allTextContents())
    expect(text).toMatch(/^5\. .*npm run reproduce -- --only/);
  expect(errors).toEqual([]);
  await close();
});
