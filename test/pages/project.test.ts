import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { readWeightsFile } from "../../src/lib/training/weights-file.js";
import { recordsIn } from "./support/database.js";
import { padOf } from "./support/pad.js";
import { closeAll, openPage } from "./support/page.js";
import { plain } from "./support/plain.js";

afterAll(closeAll);

/** Waits until a milestone says something. */
const says = (page: Page, number: number, text: string | RegExp) =>
  expect
    .poll(() => page.locator(`[aria-label="Milestone ${number}"] .project-status`).textContent(), {
      timeout: 60_000,
    })
    .toMatch(text);

/** Types into a field of the project, from the keyboard. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`.project-field [name="${name}"]`).focus();
  await page.keyboard.type(text);
}

/** Presses a button of the project by keyboard. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect.poll(() => button.getAttribute("aria-disabled"), { timeout: 20_000 }).toBeNull();
  await button.focus();
  await page.keyboard.press("Enter");
}

const sentence = "This is a sentence for the test.";

async function ready(page: Page): Promise<void> {
  await page.locator(".project-report").waitFor({ timeout: 60_000 });
}

it("goes through eight milestones with the given set to a report, over a reload", async () => {
  const { page, errors, close } = await openPage("pages/project/", { own: true });
  await ready(page);
  await says(page, 1, /Open. Name at least two/);
  await press(page, "Use the given set");
  await says(page, 1, /Say in a sentence/);
  await type(page, "purpose", sentence);
  await says(page, 1, /Reached. 5 classes/);

  const remove = page.getByRole("button", { name: "Remove one of each pair" });
  if (await remove.isVisible()) await press(page, "Remove one of each pair");
  await says(page, 2, /Now hold rows out/);
  await press(page, "Hold rows out");
  await says(page, 2, /Reached. \d+ rows to train on, \d+ for validation, \d+ held out and locked/);

  await type(page, "parameters", "25280");
  await says(page, 3, /Open. It is not|Open. Those are the weights/);
  await page.locator(".project-field [name=parameters]").fill("");
  // 785 · 32 + 33 · 5
  await type(page, "parameters", "25285");
  await says(page, 3, /Reached. 25,285 parameters/);

  await press(page, "Train");
  await says(page, 4, /Reached. The loss fell/);
  await page.reload();
  await ready(page);
  await says(page, 4, /Reached. The loss fell/);

  await type(page, "low", "50");
  await type(page, "high", "95");
  await press(page, "Measure on the held-out rows");
  await says(page, 5, /Reached. \d+ of \d+ are right/);
  expect(plain(await page.locator(".project-found").textContent())).toMatch(
    /Wilson’s 95 % interval .* Looks .*: 1\./,
  );

  const causes = page.locator("[aria-label='Milestone 6'] .project-mistakes select");
  const count = Math.min(5, await causes.count());
  for (let k = 0; k < count; k++) await causes.nth(k).selectOption("rare form");
  await type(page, "causesNote", sentence);
  await says(page, 6, /Reached. \d mistakes have a cause/);

  // A rate so small that nothing is learned is worse, whatever the seed.
  await type(page, "changeValue", "0.00001");
  await press(page, "Train both");
  await says(page, 7, /Say which is better/);
  const verdict = page.locator(".project-field [name=verdict]");
  await verdict.selectOption("second");
  await says(page, 7, /Open. The figures say/);
  await verdict.selectOption("first");
  await says(page, 7, /Reached. That is what the figures say/);

  await type(page, "limits", sentence);
  await says(page, 8, /Reached. All eight/);
  await page.reload();
  await ready(page);
  await says(page, 8, /Reached. All eight/);

  const card = await savedCard(page);
  const report = plain(await page.locator(".project-report").textContent());
  expect(report).toContain(`${(100 * card.accuracy.test).toFixed(1)} %`);
  expect(report).toContain(card.hash);

  // One sheet of paper.
  await page.evaluate(() => document.documentElement.classList.add("is-printing-report"));
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.evaluate(() => document.documentElement.classList.remove("is-printing-report"));

  // A drawing less: what was built on it is out of date, and can be done again.
  await page.locator(".project-class summary").first().click();
  await page.locator(".project-tile").first().click();
  await says(page, 2, /Out of date. The drawings or the seed changed/);
  await press(page, "Hold rows out");
  await says(page, 2, /Reached/);
  await says(page, 4, /Out of date. .*Train again/);
  await says(page, 7, /Out of date. .*Compare again/);
  await press(page, "Train");
  await says(page, 4, /Reached/);
  await says(page, 5, /Out of date. .*one more look/);
  await press(page, "Measure on the held-out rows");
  await says(page, 5, /looked at 2 times/);
  const later = plain(await page.locator(".project-report").textContent());
  expect(later).toContain("The held-out rows were looked at 2 times.");
  expect(later).toContain("Rows were drawn 2 times.");
  expect(errors).toEqual([]);
  await close();
}, 240_000);

it("takes a network with a convolution to its figure, a comparison with dense layers alone, and its card", async () => {
  const { page, errors, close } = await openPage("pages/project/", { own: true });
  await ready(page);
  await press(page, "Use the given set");
  await type(page, "purpose", sentence);
  const remove = page.getByRole("button", { name: "Remove one of each pair" });
  if (await remove.isVisible()) await press(page, "Remove one of each pair");
  await press(page, "Hold rows out");
  await press(page, "add a convolution");
  const epochs = page.locator(".project-settings [data-key=epochs] input[type=text]");
  await epochs.fill("4");
  await epochs.press("Enter");
  await type(page, "parameters", "25285");
  await says(
    page,
    3,
    /Open. It is not 25,285. Go through 28 × 28 – 8 filters of 3 × 3, greatest of 2 × 2 – 32 – 5/,
  );
  await page.locator(".project-field [name=parameters]").fill("");
  // 9 · 8 + 8 of the filters, 1569 · 32 + 33 · 5 of what reads the 8 · 14 · 14 numbers of their maps
  await type(page, "parameters", "50453");
  await says(page, 3, /Reached. 50,453 parameters/);

  await press(page, "Train");
  await says(page, 4, /Reached. The loss fell/);
  await type(page, "low", "50");
  await type(page, "high", "99");
  await press(page, "Measure on the held-out rows");
  await says(page, 5, /Reached. \d+ of \d+ are right/);

  const form = page.getByText("Several stand with a hyphen between.");
  expect(await form.isVisible()).toBe(false);
  await page.locator(".project-field [name=changeKey]").selectOption("convolutions");
  await form.waitFor();
  await type(page, "changeValue", "none");
  await press(page, "Train both");
  await says(page, 7, /Say which is better/);
  const report = plain(await page.locator(".project-report").textContent());
  expect(report).toContain("28 × 28 – 8 filters of 3 × 3, greatest of 2 × 2 – 32 – 5, 50,453 parameters");
  expect(report).toContain("convolutions: 8 filters of 3 × 3, greatest of 2 × 2 or none");

  const card = await savedCard(page);
  expect(card.hyperparameters?.convolutions).toBe("8x3sp2");
  expect(errors).toEqual([]);
  await close();
}, 240_000);

it("takes drawings of the reader's own, and has them after a reload", async () => {
  const { page, errors, close } = await openPage("pages/project/", { own: true });
  await ready(page);
  await type(page, "classes", "lying, standing");
  await page.locator(".project-pad summary").click();
  const pad = await padOf(page, ".project-pad");
  await pad.draw([
    [
      [20, 128, 235],
      [128, 128, 128],
    ],
  ]);
  await press(page, "Keep as lying");
  const few = "Each class needs at least 10 drawings: lying has 1, standing has 0.";
  await says(page, 2, few);
  await expect.poll(async () => JSON.stringify(await recordsIn(page, "collections"))).toContain('"lying"');
  await page.reload();
  await ready(page);
  await says(page, 2, few);
  await page.locator(".project-class summary").first().click();
  await press(page, "Delete lying 1");
  await says(page, 2, "There are no drawings yet.");
  expect(errors).toEqual([]);
  await close();
});

it("works where the browser keeps nothing, and says so", async () => {
  const { page, errors, close } = await openPage("pages/project/", { own: true });
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
    Object.defineProperty(window, "indexedDB", { get: refuse });
  });
  await page.reload();
  await ready(page);
  await press(page, "Use the given set");
  await type(page, "purpose", sentence);
  await press(page, "Hold rows out");
  await press(page, "Train");
  await says(page, 4, /Reached. The loss fell/);
  await type(page, "low", "50");
  await type(page, "high", "95");
  await press(page, "Measure on the held-out rows");
  await says(page, 5, /Reached. \d+ of \d+ are right/);
  const notice = await page.locator(".project-overview .project-said").textContent();
  expect(notice).toMatch(/does not keep drawings and weights/);
  expect(errors).toEqual([]);
  await close();
}, 120_000);

/** The card in the file of weights, which is saved beside another of the card alone. */
async function savedCard(page: Page) {
  const saved: Promise<string>[] = [];
  page.on("download", (file) => saved.push(file.path()));
  await press(page, "Save the network and its card");
  await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(2);
  const files = (await Promise.all(saved)).map((path) => readFileSync(path));
  const weights = files.find((file) => file[0] !== "{".charCodeAt(0));
  return readWeightsFile(new Uint8Array(weights ?? []), undefined).card;
}
