import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import prettyBytes from "pretty-bytes";
import { addSolutions } from "../site/add-solutions.js";
import { serveFonts } from "../site/fonts.js";
import { bundlePages } from "../site/modules/bundle-pages.js";
import { mendSite } from "../site/shell.js";
import { type Compressed, compressBeside } from "./compress.js";
import { offerSamples, offerSpecs } from "./data/offer-samples.js";
import { buildEnvironment, frameworkProgram } from "./framework.js";
import { courseSpec, readOptions, runCommand } from "./options.js";
import { prepareSite } from "./prepare.js";

/**
 * Builds the site into a folder.
 *
 * @param output the folder, made afresh
 * @param options solutions: whether those of the exercises are built; defaults to true
 * @throws RangeError when the folder holds anything but a built site
 * @throws Error when Framework's build fails
 */
export async function buildSite(
  output: string,
  { solutions = true }: { solutions?: boolean } = {},
): Promise<void> {
  const started = Date.now();
  buildPages(output);
  const pages = await finishSite(output, { solutions });
  console.error(`built ${pages} pages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** The first part of `buildSite`: what Framework builds, which has no solution in it. */
export function buildPages(output: string): void {
  refuseOther(output);
  prepareSite(false);
  console.error(`building the site into ${output} …`);
  rmSync(output, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [frameworkProgram, "build"], {
    encoding: "utf8",
    env: buildEnvironment(output),
  });
  if (status !== 0) throw new Error(`the site could not be built:\n${stdout}${stderr}`);
}

/**
 * The second part of `buildSite`.
 *
 * @returns number of pages
 */
export async function finishSite(
  output: string,
  { solutions = true }: { solutions?: boolean } = {},
): Promise<number> {
  if (solutions) await addSolutions(output);
  await bundlePages(output);
  serveFonts(output);
  return mendSite(output);
}

/** A folder is emptied before the build, so it must be one that a build made. */
function refuseOther(output: string): void {
  if (!existsSync(output) || existsSync(join(output, "_observablehq"))) return;
  if (readdirSync(output).length > 0) {
    throw new RangeError(`output must be a new folder, an empty one or a built site: ${output}`);
  }
}

function compressedLine({ files, plain, gzip, brotli }: Compressed): string {
  const size = (bytes: number) => prettyBytes(bytes, { maximumFractionDigits: 1 });
  return `${files} files of text: ${size(plain)}, gzipped ${size(gzip)}, with Brotli ${size(brotli)}`;
}

if (process.argv[1]?.endsWith("build.ts")) {
  const { values } = readOptions("build", "Builds the site into a folder that any web server can host.", {
    output: { type: "string", value: "FOLDER", help: "where the site goes; defaults to dist" },
    "no-solutions": "leave out the solutions of the exercises",
    compressed:
      "write each file of text compressed beside itself too, .gz and .br, for servers that send such files",
    ...courseSpec,
    ...offerSpecs,
  });
  await runCommand(async () => {
    await offerSamples(values);
    const output = values.output ?? "dist";
    await buildSite(output, { solutions: values["no-solutions"] !== true });
    if (values.compressed) console.error(compressedLine(compressBeside(output)));
  });
}
