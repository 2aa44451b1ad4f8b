import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageFile } from "../../site/chapters.js";
import { stills } from "../../site/stills.js";

describe("stills", () => {
  it.each([...stills.keys()])(
    "%s has numbers, stands in its figure, and is no more than its page shows",
    (name) => {
      const html = stills.get(name)?.() ?? "";
      expect(html).toMatch(/<(svg|table)/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      const [slug, figure] = name.split("/");
      const page = readFileSync(pageFile(slug), "utf8");
      expect(page).toMatch(new RegExp(`<figure id="fig-${figure}"[^>]*>[\\s\\S]{0,40}\`\`\`still ${name}\n`));
    },
  );

  it("has one or more for every derivation", () => {
    const slugs = new Set([...stills.keys()].map((name) => name.split("/")[0]));
    expect(slugs.size).toBe(14);
  });
});
