import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, it } from "vitest";
import { courseClasses } from "../../src/components/shell/course-classes.js";
import { doodleClasses } from "../../src/lib/data/sample-sets.js";
import { closeAll, openPage } from "./support/page.js";

/** The classes of the doodles in the built site; the workbook's own where it is not that of a course with others. */
const folder = process.env.WORKBOOK_DIST ?? "dist";
const home = join(folder, "index.html");
const { document } = new JSDOM(existsSync(home) ? readFileSync(home, "utf8") : "").window;
const classes = courseClasses("doodles", document);
const isOwn = String(classes) !== String(doodleClasses);

/** Names of the chapters in a built site. */
function pagesIn(site: string): string[] {
  return readdirSync(join(site, "pages")).filter(
    (name) => existsSync(join(site, "pages", name, "index.html")) && name !== "embed",
  );
}

afterAll(closeAll);

// `npm run build -- --course courses/own-doodles.ts`, with the drawings of its classes at hand.
describe.runIf(isOwn)("a course with doodles of its own", () => {
  it("trains on them in Train on doodles, and says what to read for those that the text names", async () => {
    const { page, errors, close } = await openPage("pages/train-doodles/?epochs=1&hidden=16");
    await page.locator('.training-lab[data-samples="all"][data-state="paused"]').waitFor();
    expect(await page.locator(".class-note").textContent()).toContain(`read “${classes[2]}” for “clock”`);
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.locator('.training-lab[data-state="finished"]').waitFor();
    const heads = await page.locator(".training-lab .confusion th[scope=row]").allTextContents();
    expect(heads.map((head) => head.trim())).toEqual(classes);
    const accuracy = await page.locator(".scores tbody tr").first().locator("td").first().textContent();
    expect(Number.parseFloat(accuracy ?? "")).toBeGreaterThan(100 / classes.length);
    expect(errors).toEqual([]);
    await close();
  });

  it("offers them to the chapters", async () => {
    const { page, errors, close } = await openPage("pages/linear-layer/");
    const picker = page.locator(".picker").first();
    await picker.waitFor();
    expect(await picker.locator(`[aria-label^="${classes[0]}"]`).count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });

  it.each(isOwn ? pagesIn(folder) : [])(
    "shows %s without an error, whether their network is trained or not",
    async (name) => {
      const { page, errors, close } = await openPage(`pages/${name}/`);
      await page.waitForLoadState("networkidle");
      expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
  );
});
