import { describe, expect, it } from "vitest";
import { authorsIn, equationsIn, sourcesFor } from "../../../site/claims/grounds.js";

describe("sourcesFor", () => {
  it("has the page's own sources, those of the references, the projects and the page's equations", () => {
    const page = "$$ a $$ {#eq-a}\n\n- no source\n\n### Sources\n\n- Li 2019, “On sums”.\n- Ba 2015.\n";
    const references =
      "## The five projects\n\n### 1. One\n\n### 2. Two\n\n## Data\n\n- **EMNIST**: Cohen 2017.\n";
    expect(sourcesFor(page, references)).toEqual([
      "- Li 2019, “On sums”.",
      "- Ba 2015.",
      "- **EMNIST**: Cohen 2017.",
      "project 1",
      "project 2",
      "projects",
      "eq-a",
    ]);
  });
});

describe("equationsIn", () => {
  it("finds the ids of equations, and no others", () => {
    expect(equationsIn('$$ a $$ {#eq-a}\n\n$$\nb\n$$ {#eq-b-2}\n\n<figure id="fig-a">')).toEqual([
      "eq-a",
      "eq-b-2",
    ]);
  });
});

describe("authorsIn", () => {
  it("finds the authors of all chapters, each once", () => {
    const names = authorsIn("src/pages");
    expect(names).toEqual(expect.arrayContaining(["Kingma", "Ba", "van Schaik", "Srivastava", "Tibshirani"]));
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain("The");
  });
});
