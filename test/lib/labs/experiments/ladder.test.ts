import { describe, expect, it } from "vitest";
import { allRows, recipesOf } from "../../../../src/lib/labs/experiments/ladder.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";

const first = { ...defaultHyperparameters, batchSize: allRows };

describe("recipesOf", () => {
  it("keeps the changes of the stages before", () => {
    const recipes = recipesOf(first, [
      { changes: {} },
      { changes: { batchSize: 32 } },
      { changes: { dropout: 0.5 } },
    ]);
    expect(recipes.map(({ batchSize, dropout }) => [batchSize, dropout])).toEqual([
      [allRows, 0],
      [32, 0],
      [32, 0.5],
    ]);
  });

  it("lets a cosine schedule end with the run, whatever the rows", () => {
    const changes = { schedule: "cosine", epochs: 3, batchSize: 100, decaySteps: 7 } as const;
    expect(recipesOf(first, [{ changes }], 1234)[0].decaySteps).toBe(39);
    expect(recipesOf(first, [{ changes }])[0].decaySteps).toBe(7);
  });

  it("makes a full batch as large as there are rows", () => {
    expect(recipesOf(first, [{ changes: {} }], 1234)[0].batchSize).toBe(1234);
  });
});
