import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { trainSeeds } from "../../../bin/train/job.js";
import { trainedModel } from "../../../bin/train/save.js";
import { trainSpread } from "../../../bin/train/spread.js";
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
});
