import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on gradient descent", () => {
  beforeAll(async () => {
    chapter = await openChapter("gradient-descent");
  });
  afterAll(() => chapter.close());

  it("walks on the loss of a real network from where the reader clicks or moves the start", async () => {
    const { at, page, says, textOf } = chapter;
    const said = "#fig-slice .curves-readout";
    await says(said, /begins at .* after 40 steps/);
    const before = await textOf(said);
    await at("#fig-slice .surface-stage").click({ position: { x: 300, y: 40 } });
    await expect.poll(() => textOf(said)).not.toBe(before);
    const clicked = await textOf(said);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => textOf(said)).not.toBe(clicked);
    await at("#fig-slice .choice >> nth=1 >> label >> nth=2").click();
    await says(said, "batches of 1:");
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
  });

  it("shows both conventions of momentum take the same steps", async () => {
    const { at, page } = chapter;
    const expectEqualSteps = async () => {
      for (const row of await at("#fig-momenta tbody tr").all()) {
        const [, average, velocity] = await row.locator("td").allTextContents();
        expect(velocity).toBe(average);
      }
    };
    await expectEqualSteps();
    await page.getByLabel("g, row 0, column 2").fill("-4");
    await page.keyboard.press("Tab");
    await expect.poll(() => at("#fig-momenta tbody tr:nth-child(3) td").first().textContent()).toBe("−1.625");
    await expectEqualSteps();
  });

  it("walks a valley with and without memory", async () => {
    const { at, says } = chapter;
    await says("#fig-valley .curves-readout", /plain: loss .*; momentum: loss .*; Nesterov: loss/);
    await at("#fig-valley input >> nth=0").fill("0.07");
    await says("#fig-valley .curves-readout", /plain: loss \d{2,}/);
  });

  it("sees Nesterov's form leave the valley first, as its limit says", async () => {
    const { at, says } = chapter;
    await at("#fig-valley input >> nth=0").fill("0.055");
    await says("#fig-valley .curves-readout", /plain: loss 0.*; momentum: loss 0.*; Nesterov: loss [1-9]/);
  });

  it("races rates, and draws batch sizes over seconds", async () => {
    const { at, runToEnd, textOf } = chapter;
    await runToEnd("#fig-batches .race");
    expect(await at("#fig-batches tbody tr").count()).toBe(4);
    await at("#fig-batches select >> nth=1").selectOption("second");
    expect(await textOf("#fig-batches .curves-readout")).toMatch(/second/);
    const steps = await at("#fig-batches tbody td:nth-child(5)").allTextContents();
    const [all, , , one] = steps.map((text) => Number(text.replace(",", "")));
    expect(all).toBe(6);
    expect(one).toBeGreaterThan(1000);
  });
});
