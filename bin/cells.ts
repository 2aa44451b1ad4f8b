import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { closingBrace } from "../site/live-values.js";

/**
 * The TypeScript cells and the live values of a page as one module, each line where it stands in the page, so
 * that an error's line is the page's.
 */
export function moduleOf(markdown: string): string {
  let block: "none" | "cell" | "other" = "none";
  const lines = markdown.split("\n").map((line) => {
    if (/^\s*```/.test(line)) {
      if (block !== "none") block = "none";
      else block = /^\s*```ts(\s|$)/.test(line) && !/run=false/.test(line) ? "cell" : "other";
      return "";
    }
    if (block === "none") return liveValues(line);
    return block === "cell" ? line : "";
  });
  return `${lines.join("\n")}\nexport {};\n`;
}

/** The `${…}` of a line of prose, as statements. */
function liveValues(line: string): string {
  let code = "";
  for (let k = line.indexOf("${"); k >= 0; k = line.indexOf("${", k + 1)) {
    const end = closingBrace(line, k + 2);
    if (end < 0) break;
    code += `void (${line.slice(k + 2, end)});`;
    k = end;
  }
  return code;
}

/**
 * Type-checks the cells of all pages.
 *
 * @param root of the pages, as in Framework's config
 * @param work folder for the modules, made afresh
 * @returns the errors, each with the page's file and line
 */
export function checkCells(root = "src", work = ".cells"): string[] {
  writeModules(root, work);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-p", work, "--pretty", "false"],
    { encoding: "utf8" },
  );
  const errors = stdout.split("\n").filter((line) => line.includes("error TS"));
  if (status !== 0 && errors.length === 0) return [`the cells were not type-checked:\n${stdout}${stderr}`];
  return errors
    .filter((line) => !isOrder(line))
    .map((line) => (line.startsWith(`${work}/`) ? inPage(line, root, work) : line));
}

/** Cells run in the order in which they need each other, so a name may be used above the cell that makes it. */
function isOrder(line: string): boolean {
  return /error TS(2448|2454):/.test(line);
}

/** An error with the page's file in place of its module's. */
function inPage(line: string, root: string, work: string): string {
  return `${root}/${line.slice(work.length + 1).replace(/\.ts\(/, ".md(")}`;
}

/** Writes a module for each page, and the configuration under which they are checked. */
function writeModules(root: string, work: string): void {
  rmSync(work, { recursive: true, force: true });
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md") && !name.startsWith(".observablehq"),
  );
  for (const page of pages) {
    const target = join(work, page.replace(/\.md$/, ".ts"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, moduleOf(readFileSync(join(root, page), "utf8")));
  }
  const config = {
    extends: relative(work, "tsconfig.json"),
    compilerOptions: { rootDirs: [".", relative(work, root)], noUnusedLocals: false, types: ["node"] },
    include: ["**/*.ts", relative(work, "site/cells.d.ts"), `${relative(work, root)}/**/*.d.ts`],
    exclude: [],
  };
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify(config));
}
