import { createRequire } from "node:module";

/** The library and the small runs as one script that defines `library`, by the esbuild that tsx brings along. */
export function hashScript(): string {
  const { buildSync } = esbuild();
  const [script] = buildSync({
    entryPoints: ["test/pages/support/small-hashes.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "library",
    target: "es2022",
  }).outputFiles;
  return script.text;
}

function esbuild(): { buildSync(options: object): { outputFiles: { text: string }[] } } {
  return createRequire(createRequire(import.meta.url).resolve("tsx"))("esbuild");
}
