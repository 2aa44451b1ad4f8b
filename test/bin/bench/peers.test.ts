import { readdirSync } from "node:fs";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const folder = "bench/peers";
const programs = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** Their libraries are installed when the bench first runs, so nobody reads their types before. */
describe("the programs of the bench", () => {
  it("are all looked at", () => {
    expect(programs).toEqual(expect.arrayContaining(["jax.ts", "pair.ts", "tfjs.ts", "workbook.ts"]));
  });

  it.each(programs)("%s finds all that it imports of the workbook", async (name) => {
    expect(await faultsOf({ entryPoints: [`${folder}/${name}`] })).toEqual([]);
  });

  it("are not passed with an import that nobody exports", async () => {
    const contents = `import { gone } from "../../src/lib/core/maps.js"; console.log(gone);`;
    const faults = await faultsOf({ stdin: { contents, resolveDir: folder, loader: "ts" } });
    expect(faults).toEqual([expect.stringMatching(/No matching export.*"gone"/)]);
  });
});

async function faultsOf(
  source: Pick<Parameters<typeof build>[0], "entryPoints" | "stdin">,
): Promise<string[]> {
  const options = {
    bundle: true,
    write: false,
    packages: "external",
    format: "esm",
    logLevel: "silent",
  } as const;
  const { errors, warnings } = await build({ ...source, ...options, outdir: "." }).catch(
    ({ errors = [], warnings = [] }) => ({ errors, warnings }),
  );
  return [...errors, ...warnings].map(({ text }: { text: string }) => text);
}
