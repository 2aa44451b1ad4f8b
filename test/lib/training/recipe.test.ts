import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { doodleRecipe } from "../../../src/lib/training/recipe.js";

it("doodleRecipe has the constants that the search chose", () => {
  const { chosen, trials } = JSON.parse(readFileSync("data/models/doodles-search.json", "utf8"));
  expect(doodleRecipe).toMatchObject(chosen.constants);
  const best = Math.max(...trials.map(({ accuracy }: { accuracy: number }) => accuracy));
  expect(chosen.accuracy).toBe(best);
});

it("doodleRecipe is the one reported, with 0.8 read as the keep rate", () => {
  expect(doodleRecipe).toMatchObject({
    hidden: [128, 128],
    activation: "relu",
    initialiser: "xavier-uniform",
    loss: "cross-entropy",
    optimiser: "adam",
    schedule: "inverse-time",
    penaliseBiases: true,
    dropout: 0.2,
  });
  expect(doodleRecipe.decay).toBeGreaterThan(0);
  expect(doodleRecipe.l2).toBeGreaterThan(0);
});
