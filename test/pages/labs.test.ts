import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll, patience } from "./support/page.js";

let chapter: OpenChapter;

afterEach(() => chapter.close());
afterAll(closeAll);

const shown = ".lab-question:not([hidden])";

/** Opens a chapter as a reader finds it who has done nothing there. */
async function openLab(
  slug: string,
  options: Parameters<typeof openChapter>[1] = {},
  query = "",
): Promise<Page> {
  chapter = await openChapter(slug, options);
  if (query !== "") await chapter.page.goto(`${chapter.page.url()}${query}`);
  await chapter.at(shown).waitFor();
  return chapter.page;
}

const turnTo = (page: Page, question: number) =>
  page.getByRole("button", { name: new RegExp(`^Question ${question}: `) }).click();
const seen = (pattern: RegExp) =>
  expect
    .poll(() => chapter.textOf(`${shown} .predict-answer p`), { timeout: patience.training })
    .toMatch(pattern);

describe.each(["train-doodles", "sweeps", "train-characters", "teach", "inside"])("the lab of %s", (slug) => {
  it.each([
    [1280, 900],
    [390, 844],
  ])(
    "has its question and the button that answers it on the first screen, %i × %i",
    async (width, height) => {
      const page = await openLab(slug, { width, height });
      for (const place of [`${shown} h3`, ".lab-questions .button--primary"]) {
        const box = await page.locator(place).first().boundingBox();
        expect(box, place).not.toBeNull();
        expect((box?.y ?? Number.NaN) + (box?.height ?? 0), place).toBeLessThanOrEqual(height);
      }
      expect(await page.locator(".question-step").count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator(".question-step").count()).toBeLessThanOrEqual(5);
    },
  );
});

describe("training on doodles", () => {
  it("asks, takes a prediction, shows what was seen, and keeps it", async () => {
    const page = await openLab("train-doodles", {}, "?epochs=1");
    await page.locator('.training-lab[data-samples="all"][data-state="paused"]').waitFor();
    await page.getByLabel("More than 90 in 100").check();
    await page.locator(shown).getByRole("button", { name: "Note it" }).click();
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await seen(/^It read \d+\.\d % of the held-out drawings\. .*1 epoch,/);
    await chapter.says(`${shown} .predict-said`, /^You said “More than 90 in 100”, 70 % sure: /);
    await page.reload();
    await chapter.says(`${shown} h3`, /^Question 2 of 4/);
    await turnTo(page, 1);
    await seen(/^It read \d+\.\d % of the held-out drawings\./);
  });

  it("undoes a run, and lays two runs side by side by name, with the keyboard", async () => {
    const page = await openLab("train-doodles", {}, "?epochs=1");
    const { says } = chapter;
    const finished = () =>
      page
        .locator('.training-lab[data-samples="all"][data-state="finished"]')
        .waitFor({ timeout: patience.training });
    const ready = () => page.locator('.training-lab[data-samples="all"][data-state="paused"]').waitFor();
    const dropRate = () => page.getByRole("textbox", { name: "drop rate" }).inputValue();
    const heldOut = () => chapter.textOf(".scores tbody tr:first-child td");
    await ready();
    await page.getByRole("button", { name: "Train", exact: true }).focus();
    await page.keyboard.press("Enter");
    await finished();
    await seen(/held-out drawings/);
    const first = await heldOut();

    await page.locator(shown).getByRole("button", { name: "Next question" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Question 2 of 4");
    await expect.poll(dropRate).toBe("0");
    await says(".settings-all summary", /All settings 2 changed: /);
    await ready();
    await page.getByRole("button", { name: "Train", exact: true }).focus();
    await page.keyboard.press("Enter");
    await finished();
    await seen(/points apart/);
    await expect.poll(() => page.locator(".runs tbody tr").count()).toBe(2);

    await page.getByRole("button", { name: "Undo: back to run 1, the recipe" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(heldOut).toBe(first);
    await expect.poll(dropRate).toBe("0.2");
    await page.getByRole("button", { name: "Undo: back to run 2, no regularisation" }).click();
    await expect.poll(dropRate).toBe("0");

    const name = page.getByRole("textbox", { name: "name of run 1, the recipe" });
    await name.fill("with brakes");
    await name.press("Enter");
    await says(".run-compare thead", "with brakesrun 2, no regularisation");
    await says(".run-compare tbody", "drop rate0.20");
    await says(".run-compare tbody", `held out${first.trim()}`);
    await says(".run-compare .curves-legend", "with brakes, held out");
  });

  it("begins with the drawings that are there, and takes all of them for the next run", async () => {
    const page = await openLab("train-doodles", { own: true });
    await page.addInitScript(halfAtFirst);
    await page.goto(`${page.url()}?epochs=1`);
    await page.locator('.training-lab[data-samples="some"][data-state="paused"]').waitFor();
    await chapter.says(
      ".lab-message",
      /^It can begin with the first [\d,]+ drawings; the others are on their way\.$/,
    );
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.locator('.training-lab[data-state="finished"]').waitFor({ timeout: patience.training });
    await page.evaluate("sendTheRest()");
    await page.locator('.training-lab[data-samples="all"]').waitFor();
    await chapter.says(".lab-message", /This run has only the first [\d,]+ drawings\. All are here now/);
    expect(await page.locator(".run-name").inputValue()).toMatch(/^run 1, the recipe, on [\d,]+ drawings$/);
    await page.getByRole("button", { name: "Start over" }).click();
    await chapter.says(".lab-message", /^$/);
    await chapter.says("main", /7,328 pictures|pictures of 5 kinds/);
  });
});

/** A page to which a file of drawings comes in two halves, the second when `sendTheRest()` is called. */
const halfAtFirst = `{
  const fetched = window.fetch;
  const rest = new Promise((resolve) => { window.sendTheRest = resolve; });
  window.fetch = async (...asked) => {
    const response = await fetched(...asked);
    if (!/\\/doodles\\.[^/]*$/.test(response.url)) return response;
    const file = new Uint8Array(await response.arrayBuffer());
    const half = file.length >> 1;
    return new Response(new ReadableStream({
      async start(controller) {
        controller.enqueue(file.slice(0, half));
        await rest;
        controller.enqueue(file.slice(half));
        controller.close();
      },
    }));
  };
}`;

describe("other labs", () => {
  it("sweeps: a question takes up its sweep, and its trials answer it", async () => {
    const page = await openLab("sweeps");
    await turnTo(page, 2);
    await chapter.says("#fig-any .sweep-count", "5 trials, 125 epochs in all.");
    await page.locator("#fig-any .sweep-per-class input").fill("8");
    await page.keyboard.press("Tab");
    await chapter.runToEnd("#fig-any .sweep");
    await seen(/^From \d+\.\d % to \d+\.\d %: \d+\.\d points of pure chance/);

    const figure = page.locator("#fig-any");
    await figure.getByRole("button", { name: "Start over" }).focus();
    await page.keyboard.press("Enter");
    await chapter.says("#fig-any .race-status", "Not trained yet.");
    await figure.getByRole("button", { name: "Undo: bring back 5 trials" }).focus();
    await page.keyboard.press("Enter");
    await chapter.says("#fig-any .race-status", /^5 of 5 trials done/);
    expect(await figure.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("characters: a question trains its recipes", async () => {
    const page = await openLab("train-characters");
    await page.getByRole("button", { name: "Train mini-batches", exact: true }).click();
    await seen(/^\d+\.\d % of the test characters, after /);

    const undo = page.locator(".ladder .lab-undo");
    await page.getByRole("button", { name: "Again: mini-batches" }).focus();
    await page.keyboard.press("Enter");
    await page.locator('.ladder[data-state="running"]').waitFor();
    await page.locator('.ladder[data-state="finished"]').waitFor({ timeout: patience.training });
    expect(await undo.textContent()).toBe("Undo: back to the run before of mini-batches");
    await page.keyboard.press("Control+z");
    await chapter.says(".ladder .race-status", /^mini-batches: the run before is back, with \d+\.\d % /);
    await turnTo(page, 2);
    await chapter.says(".lab-questions .button--primary", "Train mini-batches, then Adam");
  });

  it("teach: samples, a training, and what it read", async () => {
    const page = await openLab("teach");
    await page.getByRole("button", { name: "Begin with samples" }).click();
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await seen(/^After 100 epochs it read \d+ % of \d+ drawings that it had not seen/);
    await turnTo(page, 2);
    await chapter.says(".teach .settings-all summary", /changed: /);
  });

  it("inside: a question is tried on the network at work, with the keyboard", async () => {
    const page = await openLab("inside");
    await chapter.says(".inside-scores .is-chosen", "R");
    await page.getByRole("button", { name: "Silence it" }).first().focus();
    await page.keyboard.press("Enter");
    await seen(/^Unit \d+ pushed R by \d/);
    await chapter.says(".inside-unit", /at 0 the network says /);
    await turnTo(page, 3);
    await page.getByRole("button", { name: "Cover every place" }).click();
    await seen(/^R led .: .*|^R led . by \d/);
    expect(await page.locator(".inside-pixels input[value='cover']").isChecked()).toBe(true);
  });
});
