import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chapters, pageFile } from "../../site/chapters.js";
import { stills } from "../../site/stills.js";

describe("stills", () => {
  it.each([...stills.keys()])("%s has numbers, and stands in its figure", (name) => {
    const html = stills.get(name)?.() ?? "";
    expect(html).toMatch(/<(svg|table)/);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    // One that is no chapter's stands in the figure of that name in several.
    const [figure, slug] = name.split("/").reverse();
    const pages = slug ? [slug] : chapters.map((chapter) => chapter.slug);
    const inFigure = new RegExp(`<figure id="fig-${figure}"[^>]*>[\\s\\S]{0,40}\`\`\`still ${name}\n`);
    expect(pages.filter((page) => inFigure.test(readFileSync(pageFile(page), "utf8")))).not.toEqual([]);
  });

  it("are there for every chapter that has a worked example", () => {
    const having = (file: string) =>
      chapters.map(({ slug }) => slug).filter((slug) => existsSync(`src/pages/${slug}/${file}`));
    expect(having("stills.ts")).toEqual(expect.arrayContaining(having("worked.ts")));
  });
});
