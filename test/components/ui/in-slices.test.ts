import { expect, it } from "vitest";
import { inSlices } from "../../../src/components/ui/in-slices.js";

function* counting(to: number): Generator<number, string> {
  for (let k = 1; k <= to; k++) yield k;
  return "done";
}

it("inSlices runs work to its end, not before the caller goes on", async () => {
  let begun = false;
  function* work() {
    begun = true;
    yield* counting(1000);
    return 7;
  }
  const result = inSlices(work());
  expect(begun).toBe(false);
  expect(await result).toBe(7);
});

it("inSlices passes on what the work throws", async () => {
  function* work(): Generator<number, void> {
    yield 1;
    throw new RangeError("neighbours must be fewer: 9");
  }
  await expect(inSlices(work())).rejects.toThrow("neighbours must be fewer: 9");
});

it("inSlices leaves off when it is stopped", async () => {
  let pieces = 0;
  function* work() {
    for (;;) yield ++pieces;
  }
  let stopped = false;
  void inSlices(
    work(),
    () => {
      stopped = true;
    },
    () => stopped,
  );
  await expect.poll(() => stopped).toBe(true);
  const then = pieces;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pieces).toBe(then);
});
