import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKernels } from "../../bin/kernels.js";
import { wasmBase64 as fusedBase64 } from "../../src/lib/backends/wasm/fused-kernels.generated.js";
import { wasmBase64 } from "../../src/lib/backends/wasm/kernels.generated.js";

const targets = ["kernels", "fused-kernels"].map((name) => `src/lib/backends/wasm/${name}.generated.ts`);

describe("compileKernels", () => {
  it.each(targets)("leaves %s alone that was compiled from the sources as they are", (target) => {
    compileKernels();
    const { mtimeMs } = statSync(target);
    compileKernels();
    expect(statSync(target).mtimeMs).toBe(mtimeMs);
    expect(readFileSync(target, "utf8")).toMatch(/^\/\/ [0-9a-f]{64}\n/);
  });

  it.each([
    ["strict", wasmBase64, 17_408],
    ["fused", fusedBase64, 18_432],
  ])("makes a module that stays small and starts with the mark of WebAssembly: %s", (_, base64, most) => {
    const bytes = Buffer.from(base64, "base64");
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("\0asm");
    expect(bytes.length).toBeLessThan(most);
  });

  it("has no multiply–add in the strict module, and one for each sum of products in the fused one", () => {
    const count = (base64: string) =>
      Buffer.from(base64, "base64").toString("latin1").split("\xfd\x85\x02").length - 1;
    expect(count(wasmBase64)).toBe(0);
    expect(count(fusedBase64)).toBeGreaterThan(60);
  });
});
