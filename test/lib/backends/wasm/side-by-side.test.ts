import { afterEach, expect, it, vi } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import type { Backend } from "../../../../src/lib/core/backend.js";
import { seededRandom } from "../../../../src/lib/core/random.js";

const [batch, pixels, outputs] = [5, 500, 50];
const own = Object.getOwnPropertyDescriptor(Math, "f16round");

function setHalfPrecision(property: PropertyDescriptor | undefined): void {
  if (property) Object.defineProperty(Math, "f16round", property);
  else Reflect.deleteProperty(Math, "f16round");
}

afterEach(() => setHalfPrecision(own));

/** y = x·w + b and dw = xᵀ·y of some pictures with little ink. */
function products(backend: Backend): number[][] {
  const random = seededRandom(3);
  const pictures = Uint8Array.from({ length: batch * pixels }, () =>
    random.uniform() < 0.2 ? 1 + random.below(255) : 0,
  );
  const x = backend.pictures(batch, pixels).load(pictures, Uint32Array.of(0, 1, 2, 3, 4), 0, batch);
  const [w, b, y, dw] = [pixels, 1, batch, pixels].map((rows) => backend.matrix(rows, outputs));
  for (const { data, rows, stride } of [w, b]) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < outputs; j++) data[i * stride + j] = random.uniform() - 0.5;
    }
  }
  backend.affine(x, w, b, y);
  backend.weightGradient(x, y, dw);
  return [y, dw].map(({ data, stride }) => Array.from(data).filter((_, k) => k % stride < outputs));
}

it.each([
  ["8 vectors side by side where the engine has half precision", { value: Math.fround, configurable: true }],
  ["4 where it has not", undefined],
])("sums %s, to the reference's bits", async (_, property) => {
  setHalfPrecision(property);
  vi.resetModules();
  const { wasmBackend } = await import("../../../../src/lib/backends/wasm/wasm.js");
  expect(products(await wasmBackend())).toEqual(products(referenceBackend("float32")));
});
