import { existsSync, readFileSync, renameSync } from "node:fs";
import { buildSync } from "esbuild";

/** A library whose parts Framework cannot join, and the module that carries it whole. */
const library = "sucrase";
const target = "src/lib/notebook/sucrase.generated.js";

/** Bundles the library that strips types, unless that is up to date. */
export function bundleLibraries(): void {
  const { version } = JSON.parse(readFileSync(`node_modules/${library}/package.json`, "utf8"));
  const stamp = `// ${library} ${version}, MIT`;
  if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) return;
  console.error(`bundling ${library} …`);
  // Renamed into place, so that nobody reads half of it.
  const whole = `${target}.${process.pid}`;
  buildSync({
    stdin: { contents: `export { transform } from "${library}";`, resolveDir: "." },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    minify: true,
    legalComments: "inline",
    banner: { js: stamp },
    outfile: whole,
  });
  renameSync(whole, target);
}

if (process.argv[1]?.endsWith("bundles.ts")) bundleLibraries();
