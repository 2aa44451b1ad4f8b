import { expect, it } from "vitest";
import { isCardName, isWeightsName } from "../../../../src/lib/training/weights/file-names.js";

it.each([
  "own.safetensors",
  "OWN.SAFETENSORS",
  "own (1).safetensors",
  "own.safetensors (1)",
  "own.safetensors.txt",
  "own.Safetensors(2).txt",
])("takes %s for weights, and the same name of a card for one", (name) => {
  expect(isWeightsName(name)).toBe(true);
  expect(isCardName(name)).toBe(false);
  const card = name.replace(/safetensors/i, (ending) => (ending === "SAFETENSORS" ? "JSON" : "json"));
  expect(isCardName(card)).toBe(true);
  expect(isWeightsName(card)).toBe(false);
});

it.each(["safetensors", "own.safetensors.npy", "own.ndjson", "own.jsonl", "json"])(
  "takes %s for neither",
  (name) => {
    expect(isWeightsName(name) || isCardName(name)).toBe(false);
  },
);
