import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettyBytes from "pretty-bytes";
import { buildSite } from "./build.js";
import { courseSpec, readOptions, runCommand } from "./options.js";
import { nameOf, packedSite } from "./pack/files.js";
import { scormPackage, scormVersions } from "./pack/scorm/package.js";

const { values } = readOptions(
  "pack",
  "Packs the built site: an archive that a student unpacks and starts, or packages for a learning platform.",
  {
    scorm: "makes SCORM packages, 1.2 and 2004, instead",
    "no-data": "leaves out the samples that the larger labs train on",
    "no-solutions": "builds without the solutions of the exercises",
    dist: {
      type: "string",
      value: "FOLDER",
      help: "packs this built site as it is; otherwise dist is built first",
    },
    output: { type: "string", value: "FOLDER", help: "where the archives go; defaults to packs" },
    ...courseSpec,
  },
);

await runCommand(async () => {
  const dist = values.dist ?? "dist";
  if (values.dist === undefined) await buildSite(dist, { solutions: values["no-solutions"] !== true });
  else if (!existsSync(join(dist, "_observablehq"))) throw new RangeError(`no built site: ${dist}`);
  const options = { dist, data: values["no-data"] !== true };
  const output = values.output ?? "packs";
  mkdirSync(output, { recursive: true });
  const archives = values.scorm
    ? scormVersions.map(
        (scorm) => [nameOf(options, `-scorm-${scorm}`), scormPackage(options, scorm)] as const,
      )
    : [[nameOf(options), packedSite(options)] as const];
  for (const [name, archive] of archives) {
    const file = join(output, `${name}.zip`);
    writeFileSync(file, archive);
    console.log(`${file}, ${prettyBytes(archive.length)}`);
  }
});
