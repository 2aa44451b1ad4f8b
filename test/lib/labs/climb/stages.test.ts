import { describe, expect, it } from "vitest";
import { parts as course } from "../../../../course.js";
import { climbStages, firstStage, partsAt, recipeOf } from "../../../../src/lib/labs/climb/stages.js";
import { readHyperparameters } from "../../../../src/lib/training/hyperparameters.js";

const all = new Set(climbStages.map(({ name }) => name));

describe("climbStages", () => {
  it("stand in the order of the road, each in a chapter of it", () => {
    const road = course.flatMap(({ chapters }) => chapters.map(({ slug }) => slug));
    const places = climbStages.map(({ chapter }) => road.indexOf(chapter));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("change nothing but settings that can be trained with", () => {
    for (const { name } of climbStages) {
      const recipe = recipeOf(partsAt(name, all));
      expect(readHyperparameters(recipe)).toEqual(recipe);
    }
  });
});

describe("partsAt", () => {
  it("are the first part, those before that the network has, and its own", () => {
    expect(partsAt("softmax", new Set(["relu", "adam"]))).toEqual([firstStage, "relu", "softmax"]);
    expect(partsAt(firstStage, all)).toEqual([firstStage]);
  });
});

describe("recipeOf", () => {
  it("puts parts together in the order of the road, whatever the order given", () => {
    const { optimiser, learningRate, batchSize } = recipeOf(["adam", "mini-batches", firstStage]);
    expect([optimiser, learningRate, batchSize]).toEqual(["adam", 0.005, 20]);
  });

  it("leaves out what was left out, and a part without the one that it needs", () => {
    expect(recipeOf(["relu"])).toEqual(recipeOf([]));
    expect(recipeOf(["hidden", "relu"])).toMatchObject({ hidden: [64], activation: "relu" });
    expect(recipeOf(partsAt("l2", new Set(["hidden"]))).optimiser).toBe("sgd");
  });

  it("gives each run as many passes from the same seed", () => {
    const runs = climbStages.map(({ name }) => recipeOf(partsAt(name, all)));
    expect(new Set(runs.map(({ epochs, seed }) => `${epochs} ${seed}`)).size).toBe(1);
  });
});
