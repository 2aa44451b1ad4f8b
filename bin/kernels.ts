import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sources = "src/lib/backends/wasm/assembly";
const target = "src/lib/backends/wasm/kernels.generated.ts";
const flags = [
  "-O3",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--enable",
  "simd",
  "--bindings",
  "raw",
];

/** Compiles the AssemblyScript kernels into a module that has them as text, with their types, unless it is up to date. */
export function compileKernels(): void {
  const hash = createHash("sha256").update(flags.join(" "));
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const stamp = `// ${hash.digest("hex")}`;
  if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) return;
  console.error("compiling the WebAssembly kernels …");
  const folder = mkdtempSync(join(tmpdir(), "kernels-"));
  const binary = join(folder, "kernels.wasm");
  compileAssembly(`${sources}/index.ts`, binary);
  const base64 = readFileSync(binary).toString("base64");
  const declared = readFileSync(join(folder, "kernels.d.ts"), "utf8");
  const signatures = Array.from(declared.matchAll(/^ *export function (.*)$/gm), ([, text]) => `  ${text}\n`);
  const types = `/** What the compiled module exports, with addresses and byte counts as numbers. */\nexport interface Kernels {\n${signatures.join("")}}\n`;
  // Renamed into place, so that nobody reads half of it.
  const whole = `${target}.${process.pid}`;
  writeFileSync(whole, `${stamp}\n${types}\nexport const wasmBase64: string =\n  "${base64}";\n`);
  renameSync(whole, target);
  rmSync(folder, { recursive: true });
}

/**
 * Compiles a file of AssemblyScript as the kernels are.
 *
 * @param binary where the module goes
 */
export function compileAssembly(source: string, binary: string): void {
  execFileSync(process.execPath, ["node_modules/assemblyscript/bin/asc.js", source, ...flags, "-o", binary], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

if (process.argv[1]?.endsWith("kernels.ts")) compileKernels();
