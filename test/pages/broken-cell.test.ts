import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { faultLine } from "../../bin/check/fault.js";
import { checkSite } from "../../bin/check.js";
import { findChromium } from "../../bin/chromium.js";
import { buildEnvironment, frameworkProgram } from "../../bin/framework.js";
import { answerForRegistry } from "../../bin/prepare.js";

const folder = mkdtempSync(join(tmpdir(), "broken-cell-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = `# A page

\`\`\`js
const paper = 3;
display(paper.fold());
\`\`\`

\`\`\`js
const const = 1;
\`\`\`
`;

it("the gate names the cell, its first line and the error behind a build that passed", async () => {
  const dist = join(folder, "dist");
  mkdirSync(join(folder, "src"));
  answerForRegistry(join(folder, "src/.observablehq/cache"));
  writeFileSync(join(folder, "src/index.md"), page);
  writeFileSync(
    join(folder, "observablehq.config.js"),
    `export default { root: "src", output: ${JSON.stringify(dist)}, globalStylesheets: [], style: null };`,
  );
  const { status } = spawnSync(
    process.execPath,
    [join(process.cwd(), frameworkProgram), "build", "--config", "observablehq.config.js"],
    { cwd: folder, env: buildEnvironment(dist) },
  );
  expect(status).toBe(0);
  const lines = (await checkSite(dist, findChromium() ?? "no Chromium")).faults.map(faultLine).join("\n");
  expect(lines).toMatch(
    /cell error: cell \w{8}: TypeError: paper\.fold is not a function \(“const paper = 3;”/,
  );
  expect(lines).toMatch(/SyntaxError/);
});
