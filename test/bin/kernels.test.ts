import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKernels } from "../../bin/kernels.js";
import { wasmBase64 } from "../../src/lib/backends/wasm/kernels.generated.js";

const target = "src/lib/backends/wasm/kernels.generated.ts";

describe("compileKernels", () => {
  it("leaves a module alone that was compiled from the sources as they are", () => {
    compileKernels();
    const { mtimeMs } = statSync(target);
    compileKernels();
    expect(statSync(target).mtimeMs).toBe(mtimeMs);
    expect(readFileSync(target, "utf8")).toMatch(/^\/\/ [0-9a-f]{64}\n/);
  });

  it("makes a module that stays small and starts with the mark of WebAssembly", () => {
    const bytes = Buffer.from(wasmBase64, "base64");
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("\0asm");
    expect(bytes.length).toBeLessThan(16_384);
  });
});
