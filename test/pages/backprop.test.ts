import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on backpropagation", () => {
  beforeAll(async () => {
    chapter = await openChapter("backprop");
  });
  afterAll(() => chapter.close());

  it("multiplies the links of a chain as its numbers move", async () => {
    const { page, says } = chapter;
    await says("#fig-chain tbody tr:last-child", "−0.45");
    await page.getByLabel("weight", { exact: true }).fill("-1");
    await says("#fig-chain .score-line >> nth=-1", "The gradient is 0");
  });

  it("goes through every node forwards and back, by button and by keyboard", async () => {
    const { at, page, says } = chapter;
    await says("#fig-steps .stepper-shown", /forward.*x = levels/);
    await at("#fig-steps button").filter({ hasText: "Next" }).click();
    await says("#fig-steps .stepper-shown", /a₁ = xW₁ \+ b₁.*\[1 × 128\]/);
    await at("#fig-steps input[type=range]").focus();
    await page.keyboard.press("End");
    await says("#fig-steps .stepper-shown", /back.*db₁ = da₁/);
    expect(await at("#fig-steps button").filter({ hasText: "Next" }).isDisabled()).toBe(true);
    await at("#fig-steps button").filter({ hasText: "Before" }).click();
    await says("#fig-steps .stepper-shown", /dW₁ = xᵀ·da₁.*\[784 × 128\].*100,352 numbers/);
  });

  it("traces any weight by mouse and keyboard, and the finite difference agrees", async () => {
    const { at, page, says, textOf } = chapter;
    const found = "#fig-weight .tracer-found";
    await says(found, /w = W₁\[\d+, \d+\].*The two agree/);
    await page.getByLabel("W₂", { exact: true }).check();
    await says(found, /w = W₂/);
    const before = await textOf(`${found} .tracer-value`);
    await at("#fig-weight .unit-strip >> nth=0").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf(`${found} .tracer-value`)).not.toBe(before);
    await at("#fig-weight .unit-strip >> nth=1 >> .unit >> nth=3").click();
    await says(found, /W₂\[\d+, 3\].*The two agree/);
    await page.getByLabel("W₃", { exact: true }).check();
    await says(found, /dz\[\d\] = p − Y.*The two agree/);
  });

  it("leaves a pixel of paper without a gradient, in a trained network too", async () => {
    const { at, page, says } = chapter;
    await page.getByLabel("trained on doodles").check();
    const stage = at("#fig-weight .inspector-stage");
    await stage.click({ position: { x: 2, y: 2 } });
    await says("#fig-weight .tracer-found", /dw = x₀ · .* = 0\.0000/);
  });

  it("checks the whole network at a press", async () => {
    const { at, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "All agree");
    expect(await at("#fig-check tbody tr").count()).toBe(6);
  });

  it("counts what the way back costs", async () => {
    const { at, says } = chapter;
    await says("#fig-cost tbody tr:nth-child(4)", "1.15");
    await at("#fig-cost input >> nth=1").fill("512");
    await says("#fig-cost tbody tr:nth-child(4)", "1.4");
  });
});
