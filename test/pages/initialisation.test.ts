import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on initialisation", () => {
  beforeAll(async () => {
    chapter = await openChapter("initialisation");
  });
  afterAll(() => chapter.close());

  it("finds one unit where all began equal, and sixteen where chance told them apart", async () => {
    const { runToEnd, says } = chapter;
    await runToEnd("#fig-symmetry .symmetry");
    await says("#fig-symmetry .race-status", /all 0: 1, all 0\.05: 1, random \(Xavier\): 16/);
  });

  it("shows signals vanish, hold and explode with the start that is chosen", async () => {
    const { at, page, says, textOf } = chapter;
    await says("#fig-signals .score-line", /h: .* in layer 1/);
    const last = async () =>
      /, ([^ ]+) in layer 8\. /.exec(await textOf("#fig-signals .score-line"))?.[1] ?? "";
    expect(Number(await last())).toBeGreaterThan(0.05);
    await at("#fig-signals").getByLabel("too small").check();
    await expect.poll(last).toMatch(/10⁻/);
    await at("#fig-signals").getByLabel("too large").check();
    await expect.poll(last).toMatch(/10[⁴⁵⁶⁷⁸]/);
    await at("#fig-signals").getByLabel("tanh", { exact: true }).check();
    await expect.poll(async () => Number(await last())).toBeGreaterThan(0.8);
    expect(await at("#fig-signals .histogram").count()).toBe(16);
    await at("#fig-signals input[type=range]").focus();
    await page.keyboard.press("Home");
    await says("#fig-signals .score-line", "in layer 2. ");
    expect(await at("#fig-signals .histogram").count()).toBe(4);
  });

  it("agrees with the gradient check even where every gradient is 0", async () => {
    const { at, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", /All agree.*dense1\.weight.*0/);
  });
});
