import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { trainSeed, trainSeeds } from "../../../bin/train/job.js";
import { trainedModel } from "../../../bin/train/save.js";
import { trainSpread, writeOfSeed } from "../../../bin/train/spread.js";
import { endOf, type OnEnd } from "../../../bin/train/start.js";
import { readWeightsFile } from "../../../src/lib/training/weights-file.js";
import { smallJob } from "./small-job.js";

const folder = mkdtempSync(join(tmpdir(), "spread-"));
const path = join(folder, "small");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("trainSpread", () => {
  it("writes what each seed gets onto the card, after each, and trains none twice", async () => {
    const { weights, card } = await trainedModel(smallJob(), "a test");
    const { seeds } = await trainSeeds(smallJob({ seeds: [3, 4] }));
    const written: string[] = [];
    const write = (file: string, content: string | Uint8Array) => {
      writeFileSync(file, content);
      written.push(file);
    };
    writeFileSync(`${path}.safetensors`, weights);
    writeFileSync(`${path}.json`, card);
    await trainSpread(smallJob({ seeds: [3, 4] }), path, write);
    const read = readWeightsFile(readFileSync(`${path}.safetensors`), undefined);
    expect(read.card.spread).toEqual({ seeds: [3, 4], test: seeds.map(({ testAccuracy }) => testAccuracy) });
    expect(read.card.hash).toBe(JSON.parse(card).hash);
    expect(readFileSync(`${path}.json`, "utf8")).toContain('"spread"');
    expect(written).toHaveLength(2);
    await trainSpread(smallJob({ seeds: [3, 4] }), path, write);
    expect(written).toHaveLength(2);

    const { hyperparameters } = smallJob();
    const other = smallJob({ hyperparameters: { ...hyperparameters, epochs: 1 } });
    await expect(trainSpread(other, path, write)).rejects.toThrow(
      "the kept network must be trained as the recipe says",
    );
  });

  it("writes what a run before another one got, once", async () => {
    const { weights, card } = await trainedModel(smallJob(), "a test");
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.safetensors`, weights);
    writeFileSync(`${path}.json`, card);
    const first = { name: "another", job: async () => smallJob() };
    const onEnd: OnEnd = (job, run) => writeOfSeed(job, path, run, writeFileSync);
    const start = endOf(first, undefined, () => {}, onEnd);
    const { result } = await trainSeed(smallJob(), 4);
    await start(4);
    await start(4);
    const { card: written } = readWeightsFile(readFileSync(`${path}.safetensors`), undefined);
    expect(written.spread).toEqual({
      seeds: [3, 4],
      test: [JSON.parse(card).accuracy.test, result.testAccuracy],
    });
  });
});
