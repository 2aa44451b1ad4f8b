import { spawnSync } from "node:child_process";
import { installPackages } from "./install.js";
import { compileKernels } from "./kernels.js";
import { readOptions } from "./options.js";

const { values } = readOptions(
  "docs",
  "Makes pages of what the package offers to others, from its doc comments.",
  {
    output: { type: "string", value: "FOLDER", help: "where to, defaults to docs/api" },
  },
);
installPackages("tools");
compileKernels();
const { status } = spawnSync(
  process.execPath,
  [
    "tools/node_modules/typedoc/bin/typedoc",
    "--options",
    "tools/typedoc.json",
    "--out",
    String(values.output ?? "docs/api"),
  ],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
