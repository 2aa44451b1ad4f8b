import { expect, it } from "vitest";
import { systemClock } from "../../../bin/data/clock.js";

it("systemClock waits, unless the signal is aborted", async () => {
  const halt = new AbortController();
  await systemClock.sleep(1, halt.signal);
  const sleeping = systemClock.sleep(60_000, halt.signal);
  halt.abort(new Error("enough"));
  await expect(sleeping).rejects.toThrow("enough");
  await expect(systemClock.sleep(1, halt.signal)).rejects.toThrow("enough");
});
