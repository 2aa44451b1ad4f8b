import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { definedChapters } from "../../../site/definitions.js";
import { bundleOf } from "./job.js";

const part = "part-test";

/**
 * Bundles the checks as scripts that need nothing: `judge.js` for all exercises, one to check code for each chapter and for the tests,
 * and the process that they run in.
 *
 * @param folder they go into
 */
export function bundleChecks(folder: string): void {
  const chapters = definedChapters();
  bundle(join(folder, "judge.js"), [
    'import "./bin/grade/sandbox/clone.ts";',
    'import { judgeAnswer, verdictOnError } from "./bin/grade/sandbox/judge.ts";',
    ...listing(chapters),
    "const find = (set, id) => listFor(set).find((one) => one.id === id);",
    "globalThis.$judge = (set, id, answer) => { const found = find(set, id); return found ? JSON.stringify(judgeAnswer(found, answer)) : undefined; };",
    "globalThis.$error = (...facts) => JSON.stringify(verdictOnError(...facts));",
  ]);
  for (const set of [...chapters, part]) {
    bundle(join(folder, bundleOf(set)), [
      'import "./bin/grade/sandbox/clone.ts";',
      'import { openCheck } from "./bin/grade/sandbox/inside.ts";',
      ...listing(set === part ? [] : [set], set === part),
      "openCheck(listFor);",
    ]);
  }
  buildSync({
    entryPoints: ["bin/grade/sandbox/process.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile: join(folder, "process.mjs"),
  });
}

/** Code that declares `listFor`: the exercises of each chapter, and of each test where those are wanted. */
function listing(chapters: readonly string[], tests = true): string[] {
  return [
    ...chapters.map(
      (chapter, k) => `import { exercises as e${k} } from "./src/pages/${chapter}/exercises.ts";`,
    ),
    ...(tests ? ['import { isPart, questionsOf } from "./src/pages/part-test/part-tests.ts";'] : []),
    `const lists = new Map([${chapters.map((chapter, k) => `[${JSON.stringify(chapter)}, e${k}.list]`)}]);`,
    `const listFor = (set) => { const [start, part, seed] = set.split("/"); return lists.get(set) ?? ${
      tests
        ? `(start === "${part}" && isPart(part) && /^\\d{1,9}$/.test(seed) ? questionsOf(part, Number(seed)).map(({ exercise }) => exercise) : [])`
        : "[]"
    }; };`,
  ];
}

function bundle(file: string, lines: readonly string[]): void {
  const { outputFiles } = buildSync({
    stdin: { contents: lines.join("\n"), resolveDir: ".", loader: "js" },
    bundle: true,
    format: "iife",
    platform: "neutral",
    // The package says of all its files that they do nothing by themselves; `clone.ts` does.
    ignoreAnnotations: true,
    mainFields: ["module", "main"],
    target: "es2022",
    define: { "import.meta.url": '"about:blank"' },
    write: false,
  });
  writeFileSync(file, outputFiles[0].contents);
}
