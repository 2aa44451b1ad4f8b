import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { buildSync } from "esbuild";
import { compileKernels } from "./kernels.js";
import { readOptions } from "./options.js";

readOptions("prepack", "Compiles the library into `package`, as `npm pack` puts it into an archive.", {});
packLibrary("package");

/** Compiles src/lib/index.ts and all it needs into one module, and its types beside it. */
function packLibrary(folder: string): void {
  compileKernels();
  rmSync(folder, { recursive: true, force: true });
  buildSync({
    entryPoints: ["src/lib/index.ts"],
    outfile: `${folder}/index.js`,
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    logLevel: "warning",
  });
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      "node_modules/typescript/bin/tsc",
      "--project",
      "src/lib/tsconfig.package.json",
      "--outDir",
      `${folder}/types`,
    ],
    { encoding: "utf8" },
  );
  if (status === 0) return;
  console.error(stdout);
  process.exitCode = 1;
}
