import { describe, expect, it } from "vitest";
import { fetchedOnce } from "../../../../src/pages/data-experiments/figures/fetched-once.js";

describe("fetchedOnce", () => {
  it("fetches at the first call, for all calls", async () => {
    let times = 0;
    const load = fetchedOnce(async () => ++times);
    expect(times).toBe(0);
    expect(await Promise.all([load(), load()])).toEqual([1, 1]);
    expect(await load()).toBe(1);
  });

  it("fetches again after it failed", async () => {
    let times = 0;
    const load = fetchedOnce(async () => {
      if (++times === 1) throw new Error("offline");
      return times;
    });
    await expect(load()).rejects.toThrow("offline");
    expect(await load()).toBe(2);
  });
});
