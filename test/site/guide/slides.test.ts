import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { slides, slidesLicence } from "../../../site/guide/slides.js";

describe("slides", () => {
  it.each(slides.map(({ file, svg }) => [file, svg] as const))("%s is whole without the site", (_, svg) => {
    const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
    const root = document.documentElement;
    expect(root.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(Number(root.getAttribute("width"))).toBeGreaterThan(0);
    expect(svg).not.toMatch(/var\(|undefined|NaN|url\((?!#)/);
  });

  it("have names of their own, and each stands in the file with the licence", () => {
    expect(new Set(slides.map(({ file }) => file)).size).toBe(slides.length);
    for (const { file } of slides) expect(slidesLicence()).toContain(`\n${file}: `);
  });
});
