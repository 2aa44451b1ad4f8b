import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

beforeAll(async () => {
  chapter = await openChapter("inference");
});
afterAll(async () => {
  await chapter.close();
  await closeAll();
});

describe("inference", () => {
  it("explains the bytes of the file", async () => {
    const { page, at, says } = chapter;
    await at("#fig-bytes td[data-place='3']").first().hover();
    await says("#fig-bytes .file-what", /the length of the header/);
    await at("#fig-bytes td[data-place='5']").nth(1).hover();
    await says("#fig-bytes .file-what", /number 1 of dense1.weight, a float32/);
    expect(await page.locator("pre.python").first().textContent()).toMatch(/^def read_tensors\(path\):/);
  });

  it("shows the layers of a card, and the script that follows them", async () => {
    const { page, says } = chapter;
    await says(
      "#fig-layers tbody tr:first-child",
      /convolution 3 × 3.*conv1.weight \[9 × \d+\]: in 1 · row 3/,
    );
    await says("#fig-layers tbody tr:last-child", /softmax/);
    await page.locator("summary", { hasText: "NumPy" }).click();
    expect(await page.getByRole("region", { name: /^A network in NumPy/ }).textContent()).toContain(
      "def convolution(x, layer, tensors):",
    );
  });

  it("shows what each mistake costs", async () => {
    const { at } = chapter;
    await at("#fig-mistakes tbody tr").first().waitFor();
    const cells = await at("#fig-mistakes tbody td:nth-child(3)").allTextContents();
    const [asIs, transposed] = cells.map((text) => Number.parseFloat(text));
    expect(cells).toHaveLength(6);
    expect(transposed).toBeLessThan(asIs / 2);
  });

  it("fits a temperature on one half of the pictures that is good for the other", async () => {
    const { at, says, textOf } = chapter;
    const lossOf = async () => Number(/cross-entropy ([\d.]+)/.exec(await textOf(".calibration-side"))?.[1]);
    await says(".calibration-side", /T = 1.00/);
    await says(".reliability-error", /probability and truth are \d+\.\d points apart/);
    const before = await lossOf();
    await at(".calibration .button--primary").click();
    await expect.poll(() => textOf(".calibration-side")).not.toContain("T = 1.00:");
    // Fitted on the other half of the pictures.
    expect(await lossOf()).toBeLessThan(before + 0.002);
    await at(".calibration input[value='dense']").check();
    await says(".calibration-side", /T = 1.00/);
  });
});
