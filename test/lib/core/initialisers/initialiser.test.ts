import { expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { fillWith } from "../../../../src/lib/core/initialisers/initialiser.js";

it("fillWith fills row by row and leaves the padding at 0", async () => {
  const w = (await wasmBackend()).matrix(2, 3);
  let next = 0;
  fillWith(w, () => ++next);
  expect(Array.from(w.data)).toEqual([1, 2, 3, 0, 4, 5, 6, 0]);
});
