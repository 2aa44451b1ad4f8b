import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkCells, moduleOf } from "../../bin/cells.js";

describe("moduleOf", () => {
  it("keeps every line where it stands in the page", () => {
    const page =
      "# Title\n\n```ts\nconst a = 1;\n```\n\nIt is ${a + 1}, and ${f({b: 2})}.\n\n```js\nnot(this);\n```\n";
    const lines = moduleOf(page).split("\n");
    expect(lines[3]).toBe("const a = 1;");
    expect(lines[6]).toBe("void (a + 1);void (f({b: 2}));");
    expect(lines[9]).toBe("");
  });
});

describe("moduleOf, beside cells", () => {
  it("leaves out code that is only shown, whatever its language", () => {
    const page =
      "```ts run=false\nconst a = `${b}`;\n```\n\n```source lib/x.ts#x\n```\n\n```js\n`${c}`;\n```\n";
    expect(moduleOf(page).replace("export {};", "").trim()).toBe("");
  });
});

describe("checkCells", () => {
  const folder = mkdtempSync(join(process.cwd(), ".cells-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("finds a type error in a cell and in a live value, with the page's file and line", () => {
    const pages = join(folder, "pages");
    mkdirSync(pages, { recursive: true });
    writeFileSync(join(pages, "good.md"), "```ts\nconst a: number = 1;\ndisplay(a);\n```\n");
    writeFileSync(
      join(pages, "bad.md"),
      "Text.\n\n```ts\nconst b: number = 'two';\n```\n\nIt is ${b.nothing}.\n",
    );
    const root = folder.slice(process.cwd().length + 1);
    writeFileSync(join(pages, "order.md"), "```ts\ndisplay(late + 1);\n```\n\n```ts\nconst late = 2;\n```\n");
    const errors = checkCells(root, join(root, "work"));
    expect(errors.length).toBe(2);
    expect(errors[0]).toContain(`${root}/pages/bad.md(4,7): error TS2322`);
    expect(errors[1]).toContain(`${root}/pages/bad.md(7,`);
  });
});
