import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { knownEnds } from "../../site/file-types.js";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

const site = process.env.WORKBOOK_DIST ?? "dist";
const filesOfSite = readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

/** What a host may send in place of a file. */
const answers = {
  nothing: () => ({ status: 404, contentType: "text/plain", body: "not found" }),
  "a page of its own": () => ({ status: 200, contentType: "text/html", body: "<!doctype html><p>Sorry" }),
  "half of it": (file: Buffer) => ({ status: 200, body: file.subarray(0, file.length / 2) }),
};

function bytesOf(file: string): Buffer {
  const found = filesOfSite.find(({ name }) => name.startsWith(`${file.split(".")[0]}.`));
  if (!found) throw new RangeError(`the site must have the file: ${file}`);
  return readFileSync(join(found.parentPath, found.name));
}

it.each([
  ["pages/linear-layer/", "doodles-sample.pack", "nothing"],
  ["pages/pixels/", "doodles-sample.pack", "a page of its own"],
  ["pages/pixels/", "doodle-strokes.ndjson", "nothing"],
  ["pages/train-characters/", "characters-sample.pack", "half of it"],
  ["pages/train-doodles/", "doodles.pack", "nothing"],
  ["pages/softmax/", "doodles-model.safetensors", "half of it"],
  ["pages/data-experiments/", "hypotheses-rows.json", "a page of its own"],
] as const)(
  "%s says once that %s is missing where the host sends %s, and goes on when it comes",
  async (path, file, kind) => {
    const { page, close } = await openPage("", { own: true });
    const pattern = new RegExp(`/${file.split(".")[0]}\\.[^/]*$`);
    let sent = 0;
    await page.route(pattern, async (route) => {
      await route.fulfill(answers[kind](bytesOf(file)));
      sent++;
    });
    await page.goto(new URL(path, page.url()).href);
    const lost = page.locator(".data-lost");
    await expect.poll(() => lost.count()).toBe(1);
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await lost.getAttribute("role")).toBe("alert");
    expect(await lost.textContent()).toContain(file);
    expect(await lost.getByRole("button", { name: "Reload the page" }).isVisible()).toBe(true);
    const shownBefore = await page.locator("#observablehq-main .observablehq > *").count();

    const before = sent;
    await lost.getByRole("button", { name: "Try again" }).click();
    // What the host sent is told once more before it sends what it should.
    await expect.poll(() => sent).toBeGreaterThan(before);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => lost.count()).toBe(1);
    await page.unroute(pattern);
    await lost.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => lost.count()).toBe(0);
    await expect
      .poll(() => page.locator("#observablehq-main .observablehq > *").count())
      .toBeGreaterThan(shownBefore);
    await expect.poll(() => page.locator(".observablehq--error, .is-waiting").count()).toBe(0);
    await close();
  },
);

it("every file of the site has a name whose type every host knows", () => {
  const ends = new Set(filesOfSite.map(({ name }) => extname(name)).filter((end) => end !== ""));
  expect([...ends].filter((end) => !knownEnds.includes(end))).toEqual([]);
});
