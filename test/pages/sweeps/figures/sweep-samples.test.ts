import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { sweepSamples } from "../../../../src/pages/sweeps/figures/sweep-samples.js";

const drawings = standIn("sweeps", 20, seededRandom(1));

const unpack = async () => drawings;

describe("the samples of the sweeps of a page", () => {
  it("are fetched once, and parted once for sweeps that want the same", async () => {
    let fetched = 0;
    const fetchPacked = async () => {
      fetched++;
      return new ArrayBuffer(8);
    };
    const samples = sweepSamples("pack", fetchPacked, unpack);
    expect(fetched).toBe(0);
    const one = await samples.of(undefined);
    expect(await samples.of(undefined)).toBe(one);
    expect((await samples.of(10)).forChoosing.labels.length).toBeLessThan(one.forChoosing.labels.length);
    expect(fetched).toBe(1);
  });

  it("are fetched again when that has failed", async () => {
    let broken = true;
    const fetchPacked = async () => {
      if (broken) throw new Error("404");
      return new ArrayBuffer(8);
    };
    const samples = sweepSamples("pack", fetchPacked, unpack);
    await expect(samples.of(undefined)).rejects.toThrow("404");
    broken = false;
    expect((await samples.of(undefined)).pictures).toHaveLength(10);
  });
});
