import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageFile } from "../../../site/chapters.js";
import { glossary, slugOf } from "../../../site/words/glossary.js";

describe("glossary", () => {
  it("has each term and each form once", () => {
    const forms = glossary.flatMap(({ term, forms = [] }) =>
      [term, ...forms].map((form) => form.toLowerCase()),
    );
    expect(new Set(forms).size).toBe(forms.length);
    expect(new Set(glossary.map(slugOf)).size).toBe(glossary.length);
  });

  it("is in alphabetical order", () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual(terms.toSorted((one, other) => (one < other ? -1 : 1)));
  });

  it("defines in full sentences, and leads to a heading that is there", () => {
    for (const { term, definition, where } of glossary) {
      expect(definition, term).toMatch(/^[A-ZΑ-Ω“].*\.$/);
      const [slug, anchor] = where.split("#");
      const headings = Array.from(
        readFileSync(pageFile(slug), "utf8").matchAll(/^##+ (.*?)(?: \{.*\})?$/gm),
        ([, text]) => anchorOf(text),
      );
      if (anchor) expect(headings, `${term}: ${where}`).toContain(anchor);
    }
  });
});

/** The id that a heading gets: words that are capitals inside are parted there. */
function anchorOf(heading: string): string {
  return heading
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
