import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { climbNetwork, ownClimbNetwork } from "../../../src/components/climb/own-network.js";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { readCard } from "../../../src/lib/training/weights/card.js";

const kept = (model: string, name = climbNetwork) => ({
  name,
  title: model,
  convention: "quick-draw" as const,
  card: readFileSync(`data/models/${model}.json`, "utf8"),
  weights: new Uint8Array(readFileSync(`data/models/${model}.safetensors`)),
});

describe("ownClimbNetwork", () => {
  it("is the network of the climb, with its layers and weights", async () => {
    const own = await ownClimbNetwork([kept("drawings-conv", "another"), kept("characters-dense")]);
    const { hyperparameters, inputs } = readCard(kept("characters-dense").card);
    expect(own?.hidden).toEqual(hyperparameters.hidden);
    const first = own?.build(referenceBackend("float64")).parameters[0].value;
    expect([first?.rows, first?.cols]).toEqual([inputs, hyperparameters.hidden[0]]);
  });

  it("is none where there is none, or one with convolutions, or with another bend", async () => {
    expect(await ownClimbNetwork([])).toBeUndefined();
    expect(await ownClimbNetwork([kept("drawings-conv")])).toBeUndefined();
    const dense = kept("characters-dense");
    const card = dense.card.replace('"activation": "relu"', '"activation": "tanh"');
    expect(card).not.toBe(dense.card);
    expect(await ownClimbNetwork([{ ...dense, card }])).toBeUndefined();
  });
});
