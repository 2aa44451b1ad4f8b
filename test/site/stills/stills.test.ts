import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { written } from "../../../site/stills/draw.js";
import { stills } from "../../../site/stills/stills.js";

describe("stills", () => {
  it.each(Object.keys(stills))(
    "%s has numbers, stands in its figure, and is no more than its page shows",
    (name) => {
      const html = stills[name]();
      expect(html).toMatch(/<(svg|table)/);
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
      const [slug, figure] = name.split("/");
      const page = readFileSync(`src/pages/${slug}.md`, "utf8");
      expect(page).toMatch(new RegExp(`<figure id="fig-${figure}"[^>]*>[\\s\\S]{0,40}\`\`\`still ${name}\n`));
    },
  );

  it("has one or more for every derivation", () => {
    const slugs = new Set(Object.keys(stills).map((name) => name.split("/")[0]));
    expect(slugs.size).toBe(14);
  });
});

describe("written", () => {
  it("writes numbers as on paper", () => {
    expect([0.12345, -2, -0.0001, 3].map(written)).toEqual(["0.123", "−2", "0", "3"]);
  });
});
