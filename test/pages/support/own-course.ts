import { spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { encode } from "fast-png";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";

/** What an instructor's copy of the workbook has nothing of: what is built, fetched or made anew. */
const notCopied =
  /^(\.git|\.cells.*|\.new-test-.*|node_modules|dist|marks|packs|prints|package|coverage|data\/cache|src\/\.observablehq\/cache\/(data|solutions|course|source))$/;

/** What a command of the workbook printed, and how long it took. */
export interface Done {
  readonly output: string;
  readonly seconds: number;
}

/** Copies the workbook into a folder, as an instructor has it after the packages are installed. */
export function copyWorkbook(folder: string): void {
  const root = resolve(".");
  cpSync(root, folder, { recursive: true, filter: (path) => !notCopied.test(relative(root, path)) });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

/**
 * Runs a command of the workbook in a copy of it, as npm does, without samples but those that the copy has.
 *
 * @throws Error with all that it printed when it fails
 */
export function runIn(folder: string, command: string, ...options: string[]): Promise<Done> {
  const started = Date.now();
  const { WORKBOOK_DATA, WORKBOOK_DIST, WORKBOOK_COURSE, ...env } = process.env;
  const child = spawn(process.execPath, ["bin/run.mjs", command, ...options], { cwd: folder, env });
  const printed: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => printed.push(data));
  child.stderr.on("data", (data: Buffer) => printed.push(data));
  return new Promise((end, fail) =>
    child.on("close", (code) => {
      const output = Buffer.concat(printed).toString();
      if (code === 0) end({ output, seconds: (Date.now() - started) / 1000 });
      else fail(new Error(`${command} ${options.join(" ")} ended with ${code}:\n${output}`));
    }),
  );
}

/**
 * Writes a folder of pictures for each class, as a class would have drawn them: dark on white.
 *
 * @param drawnAs of each class, by its name, the class of the workbook that its pictures are of
 */
export function writePictures(
  folder: string,
  drawnAs: Readonly<Record<string, string>>,
  perClass: number,
): void {
  const title = "Drawings of a class";
  const { pixels } = standIn(
    { title, kind: "quick-draw", classes: Object.values(drawnAs) },
    perClass,
    seededRandom(1),
  );
  for (const [label, name] of Object.keys(drawnAs).entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    for (let k = 0; k < perClass; k++) {
      const at = (label * perClass + k) * 784;
      const data = pixels.slice(at, at + 784).map((level) => 255 - level);
      writeFileSync(
        join(folder, name, `${k}.png`),
        encode({ width: 28, height: 28, data, channels: 1, depth: 8 }),
      );
    }
  }
}
