import { describe, expect, it } from "vitest";
import { text } from "../../../../src/lib/data/readers.js";
import {
  readTrialNotes,
  readTrialResult,
  resultReader,
} from "../../../../src/lib/labs/experiments/read-result.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";

const score = { loss: 0.5, accuracy: 0.9 };
const result = {
  name: "dense",
  state: "finished",
  hyperparameters: defaultHyperparameters,
  parameters: 1234,
  rows: { train: 80, heldOut: 20 },
  epochs: [{ epoch: 1, train: score, heldOut: { loss: 0.7, accuracy: 0.8 }, seconds: 1.5 }],
  confusion: [8, 2, 1, 9],
  hash: "abc",
};

describe("readTrialResult", () => {
  it("reads what was kept, also as JSON has it", () => {
    expect(readTrialResult(result)).toEqual(result);
    expect(readTrialResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });

  it.each([
    [{ ...result, name: 7 }, "name"],
    [{ ...result, state: "running" }, "state"],
    [{ ...result, parameters: 1.5 }, "parameters"],
    [{ ...result, rows: { train: 80 } }, "heldOut"],
    [{ ...result, epochs: [{ ...result.epochs[0], train: { loss: 0.5, accuracy: 1.2 } }] }, "accuracy"],
    [{ ...result, confusion: ["8"] }, "confusion"],
    [{ ...result, hyperparameters: { ...defaultHyperparameters, learningRate: "fast" } }, "learningRate"],
    [{ ...result, hash: undefined }, "hash"],
    [[], "result"],
    [null, "result"],
  ])("names the field at fault: %#", (value, field) => {
    expect(() => readTrialResult(value)).toThrow(field);
  });
});

it("resultReader reads scores as it is told to", () => {
  const read = resultReader((value) => ({ loss: Number(text(value)), accuracy: 1 }));
  const [epoch] = read({ ...result, epochs: [{ ...result.epochs[0], train: "0.25", heldOut: "2" }] }).epochs;
  expect([epoch.train.loss, epoch.heldOut.loss]).toEqual([0.25, 2]);
});

describe("readTrialNotes", () => {
  const notes = { startLength: 2.5, stepLengths: [0.1, 0.2], silent: [0, 3] };

  it("reads what was seen of a trial", () => {
    expect(readTrialNotes(notes)).toEqual(notes);
  });

  it.each([
    [{ ...notes, silent: [0.5] }, "silent"],
    [{ ...notes, stepLengths: 0.1 }, "stepLengths"],
    [{ ...notes, startLength: "long" }, "startLength"],
  ])("names the field at fault: %#", (value, field) => {
    expect(() => readTrialNotes(value)).toThrow(field);
  });
});
