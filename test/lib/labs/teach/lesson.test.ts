import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { weightsOf } from "../../../../src/lib/core/network-weights.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { datasetOf } from "../../../../src/lib/labs/teach/collection-dataset.js";
import { createLearner } from "../../../../src/lib/labs/teach/learner.js";
import { type Lesson, learnOne } from "../../../../src/lib/labs/teach/lesson.js";
import { pictureOfInk } from "../../../../src/lib/labs/teach/picture-of-ink.js";
import { teachRecipe } from "../../../../src/lib/labs/teach/recipe.js";
import { weightHash } from "../../../../src/lib/training/weights/hash.js";
import { cross, lines } from "./samples.js";

const dataset = datasetOf(lines());
const pixels = pictureOfInk({ kind: "strokes", strokes: cross() }, "quick-draw");

async function taught(lesson: Partial<Lesson>, seed = 1) {
  const fresh = createLearner({ backend: await wasmBackend(), dataset, hyperparameters: teachRecipe });
  return learnOne(
    { pixels, label: 1, steps: 5, rehearsed: 0, ...lesson },
    {
      backend: await wasmBackend(),
      dataset,
      hyperparameters: teachRecipe,
      random: seededRandom(seed),
      from: { classes: dataset.classes, weights: weightsOf(fresh.network) },
    },
  );
}

describe("a lesson", () => {
  it("raises the probability of its class step by step", async () => {
    const { p } = await taught({});
    expect(p).toHaveLength(6);
    for (let step = 1; step < p.length; step++) expect(p[step][1]).toBeGreaterThan(p[step - 1][1]);
  });

  it("gives the same weights from the same seed, with what is rehearsed drawn by it", async () => {
    const hash = async (seed: number) => weightHash([...(await taught({ rehearsed: 4 }, seed)).weights]);
    expect(await hash(1)).toBe(await hash(1));
    expect(await hash(1)).not.toBe(await hash(2));
  });

  it.each([
    ["no step", { steps: 0 }, "steps of a lesson must be a whole number of at least 1: 0"],
    ["half a drawing", { rehearsed: 0.5 }, "rehearsed drawings must be a whole number of at least 0: 0.5"],
  ])("refuses %s", async (_, lesson, message) => {
    await expect(taught(lesson)).rejects.toThrow(message);
  });
});
