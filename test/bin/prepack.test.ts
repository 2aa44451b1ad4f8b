import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The example that the library's own page gives. */
const [, example = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync("src/lib/README.md", "utf8")) ?? [];

describe("npm pack, installed elsewhere", () => {
  let folder: string;
  let archive: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "elsewhere-"));
    npm(".", "pack", "--silent", "--pack-destination", folder);
    archive = join(folder, "hand-drawn-networks-0.1.0.tgz");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    npm(folder, "install", "--offline", "--no-audit", "--no-fund", "--silent", archive);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("trains a network in the ten lines of src/lib/README.md", () => {
    const lines = example.trim().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, "example.js"), example);
    expect(
      Number(execFileSync(process.execPath, ["example.js"], { cwd: folder, encoding: "utf8" })),
    ).toBeGreaterThan(0.9);
  });

  it("has types for whoever wants them", () => {
    writeFileSync(join(folder, "example.ts"), `${example}\nconst wrong: string = training.step;\n`);
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const told = () =>
      execFileSync(process.execPath, [tsc, "--noEmit", "--strict", "--module", "nodenext", "example.ts"], {
        cwd: folder,
        encoding: "utf8",
      });
    expect(told).toThrow(
      expect.objectContaining({ stdout: expect.stringMatching(/^example\.ts.*TS2322.*\n$/) }),
    );
  });

  it("is small, brings no other package, no sample and no weights", () => {
    // 12,000 bytes of it are the kernels of the fused profile.
    expect(statSync(archive).size).toBeLessThan(220_000);
    const files = execFileSync("tar", ["-tzf", archive], { encoding: "utf8" }).trim().split("\n");
    expect(files.filter((file) => !/^package\/package\/types\/.*\.d\.ts$/.test(file)).sort()).toEqual([
      "package/LICENSE",
      "package/README.md",
      "package/package.json",
      "package/package/index.js",
    ]);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(dependencies).toBeUndefined();
  });
});

function npm(cwd: string, ...args: string[]): void {
  execFileSync("npm", args, { cwd, stdio: "ignore", shell: process.platform === "win32" });
}
