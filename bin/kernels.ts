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
const folder = "src/lib/backends/wasm";
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
  // The kernels exchange vectors among themselves alone.
  "--disableWarning",
  "112",
];

/** What the compiler needs for a multiply–add that rounds once. */
const fusedFlags = ["--enable", "relaxed-simd"];

/**
 * Compiles the AssemblyScript kernels in both profiles, each into a module that has them as text, the strict one with their
 * types, unless they are up to date.
 */
export function compileKernels(): void {
  compileProfile(`${folder}/kernels.generated.ts`, [], typesOf);
  compileProfile(`${folder}/fused-kernels.generated.ts`, fusedFlags, () => "");
}

function compileProfile(
  target: string,
  profile: readonly string[],
  types: (declared: string) => string,
): void {
  const hash = createHash("sha256").update([...flags, ...profile].join(" "));
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  const stamp = `// ${hash.digest("hex")}`;
  if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) return;
  console.error(`compiling ${target} …`);
  const work = mkdtempSync(join(tmpdir(), "kernels-"));
  const binary = join(work, "kernels.wasm");
  compileAssembly(`${sources}/index.ts`, binary, profile);
  const base64 = readFileSync(binary).toString("base64");
  const declared = readFileSync(join(work, "kernels.d.ts"), "utf8");
  // Renamed into place, so that nobody reads half of it.
  const whole = `${target}.${process.pid}`;
  writeFileSync(whole, `${stamp}\n${types(declared)}\nexport const wasmBase64: string =\n  "${base64}";\n`);
  renameSync(whole, target);
  rmSync(work, { recursive: true });
}

function typesOf(declared: string): string {
  const signatures = Array.from(declared.matchAll(/^ *export function (.*)$/gm), ([, text]) => `  ${text}\n`);
  return `/** What the compiled modules export, with addresses and byte counts as numbers. */\nexport interface Kernels {\n${signatures.join("")}}\n`;
}

/**
 * Compiles a file of AssemblyScript as the kernels are.
 *
 * @param binary where the module goes
 * @param profile flags besides those of the strict profile; defaults to none
 */
export function compileAssembly(source: string, binary: string, profile: readonly string[] = []): void {
  const compiler = ["node_modules/assemblyscript/bin/asc.js", source, ...flags, ...profile, "-o", binary];
  execFileSync(process.execPath, compiler, { stdio: ["ignore", "ignore", "inherit"] });
}

if (process.argv[1]?.endsWith("kernels.ts")) compileKernels();
