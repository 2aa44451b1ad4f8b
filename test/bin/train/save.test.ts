import { expect, it } from "vitest";
import { trainSeeds } from "../../../bin/train/job.js";
import { trainedModel } from "../../../bin/train/save.js";
import { readCard } from "../../../src/lib/weights/card.js";
import { weightHash } from "../../../src/lib/weights/hash.js";
import { readSafetensors } from "../../../src/lib/weights/safetensors.js";
import { smallJob } from "./small-job.js";

it("trainedModel gives the weights of the first seed and their card", async () => {
  const { weights, card, hash } = await trainedModel(smallJob(), "doodles");
  const [first] = (await trainSeeds(smallJob({ seeds: [3] }))).seeds;
  expect(hash).toBe(first.hash);
  expect(weightHash(readSafetensors(weights).tensors)).toBe(hash);
  const read = readCard(card);
  expect(read.recall).toHaveLength(read.classes.length);
  for (const part of Object.values(read.disturbed ?? {})) expect(part).toBeGreaterThan(0);
  expect(read).toMatchObject({
    hash,
    accuracy: { train: first.trainAccuracy, test: first.testAccuracy },
    data: { trainRows: 48, testRows: 12 },
    madeBy: "npm run train -- doodles --save --seed 3",
  });
});
