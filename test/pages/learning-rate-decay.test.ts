import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on learning-rate decay", () => {
  beforeAll(async () => {
    chapter = await openChapter("learning-rate-decay");
  });
  afterAll(() => chapter.close());

  it("measures the floor that theory predicts, and none without noise", async () => {
    const { at, says, textOf } = chapter;
    await says("#fig-floor .score-line", "η = 0.5 gives 0.3333");
    const measured = /step 200: (\d+\.\d+), (\d+\.\d+), (\d+\.\d+)/.exec(
      await textOf("#fig-floor .score-line"),
    );
    expect(Number(measured?.[1])).toBeGreaterThan(0.2);
    expect(Number(measured?.[3])).toBeLessThan(Number(measured?.[1]) / 4);
    await at("#fig-floor input[type=range]").fill("0");
    await says("#fig-floor .score-line", /η = 0\.5 gives 0, .* step 200: 0,/);
  });

  it("adds up what each schedule reaches", async () => {
    const { at, says } = chapter;
    await at("#fig-sums .choice label").filter({ hasText: "1,000,000" }).locator("input").check();
    await says("#fig-sums tbody tr:nth-child(1)", "100000");
    await says("#fig-sums tbody tr:nth-child(3)", /0\.99ᵗ10/);
  });

  it("reads one decay per step and per epoch", async () => {
    const { says } = chapter;
    await says(
      "#fig-readings .score-line",
      /76\.9 % of η₀ are left if t counts epochs, 6\.8 % if it counts steps/,
    );
  });

  it("races a noisy run with and without decay", async () => {
    const { at, runToEnd, says } = chapter;
    await runToEnd("#fig-helps .race");
    expect(await at("#fig-helps tbody tr").count()).toBe(3);
    await says("#fig-helps .race-status", /Done: constant/);
  });
});
