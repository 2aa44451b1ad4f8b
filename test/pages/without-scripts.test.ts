import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../site/chapters.js";
import { exerciseIds } from "../../site/exercises.js";
import { closeAll, openPage } from "./support/page.js";

afterAll(closeAll);

describe("with scripts off", () => {
  it.each(chapters)(
    "$slug can be read: formulas, source, captions, stills, tasks, prose",
    async ({ slug }) => {
      const source = readFileSync(pageFile(slug), "utf8");
      const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
      const { page, close } = await openPage(`pages/${slug}/`, { scripts: false });
      for (const fold of await page.locator("details.deep > summary").all()) await fold.click();
      const visible = (selector: string) => page.locator(selector).filter({ visible: true }).count();
      expect({
        equations: await visible(".equation"),
        source: await visible("figure.source pre"),
        captions: await visible("figure[id] figcaption"),
        stills: await visible("figure[id] .still"),
        tasks: await visible(".exercise-task"),
      }).toEqual({
        equations: count(/\{#eq-/g),
        source: count(/^```source /gm),
        captions: count(/<figcaption>/g),
        stills: count(/^```still /gm),
        tasks: exerciseIds(source).length,
      });
      expect(await visible("main p")).toBeGreaterThan(count(/^[A-Z].{80,}$/gm));
      await close();
    },
  );

  it("the back matter is all there, and terms are plain links to it", async () => {
    const { page, close } = await openPage("pages/glossary/", { scripts: false });
    expect(await page.locator("dl.glossary dt").count()).toBeGreaterThan(50);
    await close();
    const relu = await openPage("pages/relu/", { scripts: false });
    expect(await relu.page.locator("a.term").first().getAttribute("href")).toMatch(/glossary.*#/);
    await relu.close();
  });
});
