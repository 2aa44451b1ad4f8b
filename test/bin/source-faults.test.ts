import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellArrows, wrongArrows, wrongProse } from "../../bin/source-faults.js";

let base: string;

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "arrows-"));
});

afterAll(() => {
  rmSync(base, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(base, file)), { recursive: true });
  writeFileSync(join(base, file), text);
}

/** Arrows between two files, each with the rule it breaks, if any. */
const arrows: readonly (readonly [string, string, string?])[] = [
  ["src/pages/adam/figures/a.ts", "src/pages/relu/study/b.ts", "chapter-alone"],
  ["src/pages/adam/figures/c.ts", "bin/b.ts", "page-down"],
  ["src/components/ui/a.ts", "src/pages/adam/study/b.ts", "component-down"],
  ["src/components/ui/c.ts", "site/b.ts", "component-down"],
  ["src/lib/labs/a.ts", "src/components/ui/b.ts", "library-alone"],
  ["src/lib/core/a.ts", "src/lib/training/b.ts", "library-core"],
  ["src/lib/training/a.ts", "src/lib/workers/b.ts", "library-training"],
  ["src/lib/drawing/a.ts", "src/lib/data/b.ts", "library-drawing"],
  ["src/lib/notebook/a.ts", "src/lib/exercises/b.ts", "library-notebook"],
  ["src/lib/odds/a.ts", "src/lib/core/b.ts", "library-folder"],
  ["src/pages/relu/figures/a.ts", "src/pages/relu/study/c.ts"],
  ["src/pages/relu/figures/d.ts", "src/components/ui/d.ts"],
  ["src/components/ui/e.ts", "src/lib/core/d.ts"],
  ["src/lib/workers/a.ts", "src/lib/training/d.ts"],
  ["src/lib/data/a.ts", "src/lib/drawing/d.ts"],
  ["src/lib/exercises/a.ts", "src/lib/notebook/d.ts"],
];

describe("wrongArrows", () => {
  let told: string;

  beforeAll(() => {
    for (const [from, to] of arrows) {
      const up = "../".repeat(from.split("/").length - 1);
      write(to, "export const a = 1;\n");
      write(from, `import { a } from "${up}${to.replace(/\.ts$/, ".js")}";\nexport const b = a;\n`);
    }
    write("src/lib/core/x.ts", 'import type { B } from "./y.js";\nexport type A = B;\n');
    write("src/lib/core/y.ts", 'import type { A } from "./x.js";\nexport type B = A;\n');
    [told] = wrongArrows(["src"], base);
  });

  it.each(arrows.filter(([, , rule]) => rule))("refuses %s → %s: %s", (from, to, rule) => {
    expect(told).toContain(`error ${rule}: ${from} → ${to}\n`);
  });

  it.each(arrows.filter(([, , rule]) => !rule))("allows %s → %s", (from) => {
    expect(told).not.toContain(`: ${from} `);
  });

  it("refuses a circle, of types too", () => {
    expect(told).toContain("error no-circle: src/lib/core/x.ts");
  });
});

describe("cellArrows", () => {
  it.each(["../relu/study/x.js", "../../../site/x.js", "../../data/x.js", "../adam.js"])(
    "refuses a cell that imports %s",
    (target) => {
      write("pages/adam/index.md", `Text.\n\n\`\`\`ts\nimport { x } from "${target}";\n\`\`\`\n`);
      expect(cellArrows(base)).toHaveLength(1);
    },
  );

  it.each(["./study/x.js", "../../components/ui/x.js", "../../lib/core/x.js"])(
    "allows a cell to import %s",
    (target) => {
      write("pages/adam/index.md", `\`\`\`ts\nimport { x } from "${target}";\n\`\`\`\n`);
      expect(cellArrows(base)).toEqual([]);
    },
  );
});

describe("wrongProse", () => {
  it("reads pages, scripts and documents, and not the one that shows what not to say", () => {
    for (const file of ["README.md", "CONTRIBUTING.md", "data/README.md", "docs/a.md", "docs/prose.md"]) {
      write(`prose/${file}`, "This is simply a sum.\n");
    }
    write("prose/src/pages/relu/index.md", "# ReLU\n\nIt isn't the the bend.\n");
    write("prose/src/components/ui/a.ts", 'export const said = "This is simply a bend.";\n');
    expect(wrongProse(join(base, "prose"))).toEqual([
      "README.md:1: “simply”: say nothing",
      "CONTRIBUTING.md:1: “simply”: say nothing",
      "docs/a.md:1: “simply”: say nothing",
      "data/README.md:1: “simply”: say nothing",
      "src/pages/relu/index.md:3: Unexpected repeated `the`, remove one occurrence",
      "src/pages/relu/index.md:3: Unexpected straight apostrophe `'`, expected `’`",
      expect.stringMatching(/^src\/components\/ui\/a\.ts:1: “simply”/),
    ]);
  });
});
