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

  it("checks the whole network at a press", async () => {
    const { at, says } = chapter;
    await at("#fig-check .button").click();
    await says("#fig-check .check-result", "All agree");
    expect(await at("#fig-check tbody tr").count()).toBe(6);
  });

  it("counts what the way back costs", async () => {
    const { at, says } = chapter;
    await says("#fig-cost .cost-bars", /1\.15 times the way forwards.*23\.5 km/);
    await at("#fig-cost input >> nth=1").fill("512");
    await says("#fig-cost .cost-bars", /1\.4 times the way forwards/);
  });
});
