import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileAssembly } from "../kernels.js";

const sums = Array.from({ length: 12 }, (_, k) => `s${k}`);

/** Twelve vectors that are multiplied and added to again and again, and nothing that is read or written. */
const source = `
export function sums(rounds: i32, factor: f32, term: f32): f32 {
  const x = f32x4.splat(factor);
  const y = f32x4.splat(term);
  ${sums.map((sum, k) => `let ${sum} = f32x4.splat(<f32>${k});`).join("\n  ")}
  for (let k = 0; k < rounds; k++) {
    ${sums.map((sum) => `${sum} = f32x4.add(f32x4.mul(${sum}, x), y);`).join("\n    ")}
  }
  return f32x4.extract_lane(${sums.reduce((all, sum) => `f32x4.add(${all}, ${sum})`)}, 0);
}
`;

/** Multiplications and additions of a round. */
const operations = 2 * 4 * sums.length;
const rounds = 1_000_000;
const repeats = 12;

/** GFLOP/s of multiplications and additions in registers, float32 in vectors of 4: the most that a kernel could reach here. */
export function measureCeiling(now: () => number = () => performance.now()): number {
  const work = compiled();
  let least = Infinity;
  for (let k = 0; k < repeats; k++) {
    const from = now();
    work(rounds, 0.5, 1);
    least = Math.min(least, now() - from);
  }
  return (operations * rounds) / least / 1e6;
}

function compiled(): (rounds: number, factor: number, term: number) => void {
  const folder = mkdtempSync(join(tmpdir(), "ceiling-"));
  try {
    const [text, binary] = [join(folder, "ceiling.ts"), join(folder, "ceiling.wasm")];
    writeFileSync(text, source);
    compileAssembly(text, binary);
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(readFileSync(binary));
    const { sums: found } = new WebAssembly.Instance(module, { env: { memory } }).exports;
    if (typeof found !== "function") throw new TypeError(`sums must be exported: ${typeof found}`);
    return (...numbers) => {
      found(...numbers);
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
