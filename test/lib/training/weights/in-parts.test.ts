import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { predictor } from "../../../../src/lib/core/predict.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { firstBits, joinWeights, splitWeights } from "../../../../src/lib/training/weights/in-parts.js";
import { readSafetensors, writeSafetensors } from "../../../../src/lib/training/weights/safetensors.js";
import { trainedNetwork } from "../../../../src/lib/training/weights/trained-network.js";

const models = ["characters-conv", "characters-dense", "drawings-conv", "doodles"];
const fileOf = (name: string) => new Uint8Array(readFileSync(`data/models/${name}.safetensors`));
const written = (numbers: readonly number[]) =>
  writeSafetensors([{ name: "w", shape: [numbers.length], data: Float32Array.from(numbers) }]);

describe("weights in parts", () => {
  it.each(models)("are those of %s again, byte for byte", async (name) => {
    const { first, rest } = await splitWeights(fileOf(name));
    expect(Buffer.compare(await joinWeights(first, rest), fileOf(name))).toBe(0);
  });

  it.each([
    [[]],
    [[0]],
    [[0, -0, 1, -1, 1e-42]],
    [[Math.fround(Math.PI), -3.4e38, 2 ** -126, Number.POSITIVE_INFINITY]],
  ])("keep every number there is: %j", async (numbers) => {
    const file = written(numbers);
    const { first, rest } = await splitWeights(file);
    expect(await joinWeights(first, rest)).toEqual(file);
  });

  it("need not lie at the beginning of their memory", async () => {
    const file = written([1, 2, 3]);
    const within = new Uint8Array(file.length + 9).subarray(5, 5 + file.length);
    within.set(file);
    const { first, rest } = await splitWeights(within);
    expect(await joinWeights(first, rest)).toEqual(file);
  });

  it("are right to a 16th with the first part alone, and 0 where they are", async () => {
    const random = seededRandom(1);
    const numbers = [0, ...Array.from({ length: 500 }, () => Math.fround(2 * random.uniform() - 1))];
    const { first } = await splitWeights(written(numbers));
    const [{ data }] = readSafetensors(await joinWeights(first)).tensors;
    for (const [k, number] of numbers.entries()) {
      expect(Math.abs(data[k] - number)).toBeLessThanOrEqual(Math.abs(number) / 16);
    }
    const size = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + Math.abs(value), 0);
    expect(size(data) / size(numbers)).toBeCloseTo(1, 2);
  });

  it("come first in less than a quarter of the file, and are no more than it in all", async () => {
    const file = fileOf("characters-conv");
    const { first, rest } = await splitWeights(file);
    expect(firstBits).toBe(1 + 8 + 3);
    expect(first.length).toBeLessThan(0.25 * file.length);
    expect(first.length + rest.length).toBeLessThan(file.length);
  });

  it("refuse a rest of other weights", async () => {
    const [one, other] = await Promise.all([splitWeights(written([1, 2])), splitWeights(written([1, 2, 3]))]);
    await expect(joinWeights(one.first, other.rest)).rejects.toThrow("rest must be of 2 weights: 8 bytes");
  });

  it("answer with the first part as with all of them, but for a few hundredths", async () => {
    const card = readFileSync("data/models/characters-dense.json", "utf8");
    const file = fileOf("characters-dense");
    const { first } = await splitWeights(file);
    const backend = referenceBackend();
    const random = seededRandom(2);
    const picture = Uint8Array.from({ length: 784 }, () => (random.uniform() < 0.2 ? 255 : 0));
    const answers = [file, await joinWeights(first)].map((weights) =>
      Array.from(predictor(backend, trainedNetwork(backend, card, weights).network)(picture)),
    );
    for (const [k, p] of answers[0].entries()) expect(Math.abs(answers[1][k] - p)).toBeLessThan(0.1);
  });
});
