import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenChapter, openChapter } from "./support/chapter.js";
import { closeAll } from "./support/page.js";

let chapter: OpenChapter;

afterAll(closeAll);

describe("the chapter on cross-entropy", () => {
  beforeAll(async () => {
    chapter = await openChapter("cross-entropy");
  });
  afterAll(() => chapter.close());

  it("shows the product leave the numbers of a computer, and the mean stay", async () => {
    const { at, says } = chapter;
    await says("#fig-product .score-line", "0.1054");
    await at("#fig-product input[type=range]").fill("8000");
    await says("#fig-product .score-line", /too small for a float64.*0\.1054/);
  });

  it("shows that nothing costs less than the entropy, and that a label without doubt has none", async () => {
    const { at, says } = chapter;
    await says("#fig-entropy .curves-readout", /0\.9.*0\.765.*0\.611/);
    await at("#fig-entropy input[type=range]").fill("1");
    await says("#fig-entropy .curves-readout", /0\.9.*0\.105.*0$/);
  });

  it("climbs against the diagonal where all scores have been moved down, and not against the whole Jacobian", async () => {
    const { at, says } = chapter;
    await says("#fig-shift .score-line", /0\.245, 0\.665, 0\.090.*smaller/);
    await at("#fig-shift input[type=range]").fill("-10");
    await says("#fig-shift .score-line", /0\.245, 0\.665, 0\.090.*larger/);
    await says(
      "#fig-shift .curves-readout",
      /c = −10: the whole Jacobian = −0\.165, the diagonal alone = 0\.177/,
    );
    await says("#fig-shift tbody", /whole Jacobian0\.00000\.283−0\.165.*alone0\.1188−0\.8470\.177/);
    expect(await at("#fig-curl .matrix").count()).toBe(2);
  });

  it("goes on from the scores where the naive way gives up", async () => {
    const { at, says } = chapter;
    await at("#fig-naive input[type=range]").fill("-110");
    await says("#fig-naive .score-line", /float32: infinite; in float64: 110; from the scores: 110/);
    await at("#fig-naive input[type=range]").fill("-900");
    await says("#fig-naive .score-line", /float64: infinite; from the scores: 900/);
  });

  it("pushes up the score of what the network is told, and the others down", async () => {
    const { at, page, says } = chapter;
    await says("#fig-real .is-truth", /headphones.*↑ up/);
    await page.getByLabel("a pizza").check();
    await says("#fig-real .is-truth", /pizza.*↑ up/);
    await expect.poll(() => at("#fig-real .push-down").count()).toBe(4);
  });

  it("finds two gradients right and the diagonal alone wrong", async () => {
    const { at, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "The two agree");
    await at("#fig-three .button >> nth=0").click();
    await says("#fig-three .check-result", "The two agree");
    await at("#fig-three .button >> nth=1").click();
    await expect
      .poll(() => at("#fig-three .check-result >> nth=1").textContent())
      .toContain("The two differ");
  });

  it("races three losses, and compares with what the reader expected", async () => {
    const { at, runToEnd, says } = chapter;
    await at("#fig-race").getByRole("radio", { name: "cross-entropy", exact: true }).check();
    await runToEnd("#fig-race .race");
    expect(await at("#fig-race tbody tr").count()).toBe(3);
    await says("#fig-race .race-status", /Done: cross-entropy gets .* You expected cross-entropy/);
  });
});
