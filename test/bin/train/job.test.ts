import { describe, expect, it } from "vitest";
import { summaryOf, trainSeeds } from "../../../bin/train/job.js";
import { smallJob } from "./small-job.js";

const result = await trainSeeds(smallJob());

describe("trainSeeds", () => {
  it("trains once from each seed, and gives the means", () => {
    expect(result.seeds.map(({ seed }) => seed)).toEqual([3, 4]);
    const [one, other] = result.seeds;
    expect(result.testAccuracy).toBe((one.testAccuracy + other.testAccuracy) / 2);
    expect(result.trainLoss).toBe((one.trainLoss + other.trainLoss) / 2);
    expect(one.hash).not.toBe(other.hash);
  });

  it("gives the same weights for a seed whatever ran before it", async () => {
    const alone = await trainSeeds(smallJob({ seeds: [4] }));
    expect(alone.seeds[0].hash).toBe(result.seeds[1].hash);
  });

  it("says on what it trained", () => {
    expect(result.rows).toEqual({ train: 48, test: 12 });
    expect(result.data).toMatchObject({ origin: "stand-in", licence: "none" });
    expect(result.data).not.toHaveProperty("pixels");
  });
});

describe("summaryOf", () => {
  it("names accuracy, seeds, rows and origin", () => {
    const text = summaryOf({
      ...result,
      testAccuracy: 0.93047,
      testRecall: 0.91,
      trainAccuracy: 1,
      seconds: 14.61,
    });
    expect(text).toBe(
      "test accuracy 93.05 % (mean over the classes 91.00 %), train accuracy 100.00 % (mean of 2 seeds; " +
        "48 training and 12 test rows of small, stand-in; 14.6 s)",
    );
  });
});
