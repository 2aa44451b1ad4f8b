import fc from "fast-check";
import { expect, it } from "vitest";
import { faultOf, mutate, writtenFiles } from "../../../bin/check/mutated-files.js";
import { seededRandom } from "../../../src/lib/core/random.js";

it("reads files of every format as they were written", async () => {
  for (const file of await writtenFiles()) {
    expect(await file.read(file.bytes), file.format).toEqual(file.truth);
  }
});

it("reads changed files as far as they were not changed, or refuses them", async () => {
  const files = await writtenFiles();
  const seed = fc.integer({ min: 0, max: 0xffffffff });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), seed, async (file, seed) => {
      expect((await faultOf(file, mutate(file, seededRandom(seed)))).fault, file.format).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

it("finds fault with a file that is read wrongly in silence", async () => {
  const [file] = await writtenFiles();
  const shifted = {
    ...file,
    read: async () =>
      file.truth.map(({ word, picture }) => ({ word, picture: picture.map((_, k) => picture[k + 1] ?? 0) })),
  };
  const untouched = { bytes: file.bytes, touched: [], isSmall: false, isCut: false };
  expect(await faultOf(shifted, untouched)).toEqual({
    fault: "row 0 changed, before the first that was touched",
    refused: false,
  });
  const crashing = { ...file, read: () => Promise.reject(new TypeError("no")) };
  expect((await faultOf(crashing, untouched)).fault).toBe("crashed: TypeError: no");
});
