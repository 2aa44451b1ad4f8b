import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { version } from "../../course.js";
import { bibtex } from "../../site/citation.js";

describe("bibtex", () => {
  it("says what CITATION.cff says, of the version that package.json has", () => {
    const citation = readFileSync("CITATION.cff", "utf8");
    const [, title] = /^title: "(.*)"$/m.exec(citation) ?? [];
    expect(bibtex()).toContain(`title = {${title}}`);
    expect(bibtex()).toContain("author = {{The Hand-Drawn Networks contributors}}");
    expect(bibtex()).toMatch(/year = \{20\d\d\}/);
    expect(bibtex()).toContain(`Version ${version}`);
  });
});
