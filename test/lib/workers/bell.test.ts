import { expect, it } from "vitest";
import { bellFor } from "../../../src/lib/workers/bell.js";

it("has the work done once for calls that come together, and again for a call in the work", async () => {
  let done = 0;
  let finished = () => {};
  const twice = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const ring = bellFor(() => {
    done++;
    if (done === 1) ring();
    else finished();
  });
  ring();
  ring();
  ring();
  expect(done).toBe(0);
  await twice;
  expect(done).toBe(2);
});
