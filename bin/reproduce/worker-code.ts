import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The program of the workers, and what stands for all of its code. */
export interface WorkerCode {
  /** Path of a module to start workers with. */
  readonly file: string;
  /** The same for the same code, whatever its comments and its layout: two results of one version can be mixed. */
  readonly version: string;
}

/**
 * Bundles the program of the workers, so that they start without a loader, and any change of what they run changes its
 * version.
 *
 * @param folder where the module is written
 */
export async function workerCode(folder: string): Promise<WorkerCode> {
  const { outputFiles } = await build({
    entryPoints: ["bin/reproduce/trial-worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  const [{ contents }] = outputFiles;
  const version = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `worker-${version}.mjs`);
  // Renamed into place, so that nobody starts half of it.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, contents);
  renameSync(whole, file);
  return { file, version };
}
