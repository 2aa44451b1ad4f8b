import { describe, expect, it } from "vitest";
import { trainSeeds } from "../../../bin/train/job.js";
import { describedAnew, trainedModel } from "../../../bin/train/save.js";
import { preparations } from "../../../src/lib/drawing/preparations.js";
import { readCard } from "../../../src/lib/training/weights/card.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { readSafetensors } from "../../../src/lib/training/weights/safetensors.js";
import { smallJob } from "./small-job.js";

it("trainedModel gives the weights of the first seed and their card", async () => {
  const { weights, card, hash } = await trainedModel(smallJob(), "a test");
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
    madeBy: "a test",
  });
});

describe("describedAnew", () => {
  const old = (card: string) => {
    const { layers: _, picture: __, disturbed: ___, ...rest } = JSON.parse(card);
    return JSON.stringify({ ...rest, format: "hand-drawn-networks/1", spread: { seeds: [3], test: [0.5] } });
  };

  it("keeps the weights and what was known, and adds what a card of today tells", async () => {
    const { weights, card, hash } = await trainedModel(smallJob(), "a test");
    const again = await describedAnew(smallJob(), { weights, card: old(card) });
    expect(again.hash).toBe(hash);
    expect(readCard(again.card)).toEqual({ ...readCard(card), spread: { seeds: [3], test: [0.5] } });
    expect(readSafetensors(again.weights).metadata.card).toBe(again.card);
  });

  it("tells how pictures of its data set are made", async () => {
    const dataset = { ...smallJob().dataset, convention: "quick-draw" } as const;
    const { weights, card } = await trainedModel(smallJob(), "a test");
    const again = await describedAnew(smallJob({ dataset }), { weights, card });
    expect(readCard(again.card).preprocessing).toEqual(preparations["quick-draw"]);
  });

  it("refuses data with which the accuracy is another", async () => {
    const { weights, card } = await trainedModel(smallJob(), "a test");
    const { dataset } = smallJob();
    const turned = { ...dataset, labels: dataset.labels.map((label) => (label + 1) % 3) };
    await expect(describedAnew(smallJob({ dataset: turned }), { weights, card })).rejects.toThrow(
      /test accuracy must be .*, as on the card: /,
    );
  });
});
