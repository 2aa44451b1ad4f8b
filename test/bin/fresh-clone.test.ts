import { existsSync, readdirSync } from "node:fs";
import { build } from "esbuild";
import { expect, it } from "vitest";

const commands = readdirSync("bin").filter((name) => name.endsWith(".ts"));
const chapters = readdirSync("src/pages").map((name) => `src/pages/${name}/stills.ts`);
/** What is read before anything is generated: the commands, and the stills, which the site looks up by their chapters. */
const entryPoints = [...commands.map((name) => `bin/${name}`), ...chapters.filter(existsSync)];

it("no command imports at its start what a fresh clone has yet to generate", async () => {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    external: ["*.generated.js"],
    outdir: "out",
    logLevel: "silent",
  });
  const seen = new Set<string>();
  const generated: string[] = [];
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) {
      if (kind !== "import-statement") continue;
      if (path.endsWith(".generated.js")) generated.push(`${file} imports ${path}`);
      else follow(path);
    }
  };
  entryPoints.forEach(follow);
  expect(seen.size).toBeGreaterThan(entryPoints.length);
  expect(generated).toEqual([]);
});
