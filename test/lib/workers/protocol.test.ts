import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import {
  parseReply,
  parseRequest,
  type Reply,
  type Request,
  transfersOf,
} from "../../../src/lib/workers/protocol.js";
import { smallHyperparameters as hyperparameters, smallDataset } from "../training/small-run.js";

const dataset: Dataset = { ...smallDataset(), convention: "quick-draw" };
const init: Request = { kind: "init", run: 1, dataset, trainPart: 0.8, hyperparameters, ink: undefined };

const requests: Request[] = [
  init,
  { kind: "reset", run: 2, hyperparameters },
  { kind: "play", run: 1 },
  { kind: "pause", run: 1 },
  { kind: "step", run: 1 },
  { kind: "epoch", run: 1 },
  { kind: "change", run: 1, hyperparameters },
  { kind: "watch", run: 1, weights: true },
  { kind: "cell", run: 1, id: 1, label: 0, predicted: 2, limit: 9 },
  { kind: "worst", run: 1, id: 2, limit: 9 },
  { kind: "save", run: 1, id: 3 },
  { kind: "load", run: 2, id: 4, weights: new Uint8Array(8), card: undefined },
];

const evaluation: Reply = {
  kind: "evaluation",
  seconds: 1,
  run: 1,
  step: 6,
  position: 1,
  heldOut: { loss: Number.POSITIVE_INFINITY, accuracy: 0.3 },
  train: undefined,
  whileTraining: { loss: 1, accuracy: 0.5 },
  confusion: Uint32Array.of(1, 2, 3, 4),
};

describe("parseRequest", () => {
  it.each(requests.map((request) => [request.kind, request] as const))("reads back %s", (_, request) => {
    expect(parseRequest(structuredClone(request))).toEqual(request);
  });

  it("holds a data set to its own numbers", () => {
    const broken = (changes: object) => () => parseRequest({ ...init, dataset: { ...dataset, ...changes } });
    expect(broken({ pixels: dataset.pixels.subarray(1) })).toThrow(
      "init.dataset: pixels: not 1060 for 53: 1059",
    );
    expect(broken({ classes: ["a", "b"] })).toThrow("init.dataset: labels: not below 2: 2");
    expect(broken({ origin: "elsewhere" })).toThrow("init.dataset: origin: not one of");
    expect(broken({ convention: "mnist" })).toThrow("init.dataset: convention: not one of");
  });

  it("holds hyperparameters to their ranges", () => {
    const request = { kind: "reset", run: 1, hyperparameters: { ...hyperparameters, batchSize: 0 } };
    expect(() => parseRequest(request)).toThrow(
      "reset.hyperparameters: batchSize must be a whole number from 1 to 1000000: 0",
    );
  });

  it("either reads or throws a TypeError or RangeError, whatever a field is replaced with", () => {
    fc.assert(
      fc.property(fc.constantFrom(...requests), fc.nat(), fc.anything(), (request, which, value) => {
        const fields = Object.keys(request);
        const mutated = { ...request, [fields[which % fields.length]]: value };
        try {
          parseRequest(mutated);
        } catch (error) {
          expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
        }
      }),
    );
  });

  it("is not led astray by things that are no messages", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => parseRequest(value)).toThrow(/message/);
      }),
    );
  });
});

describe("parseReply", () => {
  it("reads losses that are infinite", () => {
    expect(parseReply(structuredClone(evaluation))).toEqual(evaluation);
  });

  it("refuses replies with a field of the wrong kind", () => {
    expect(() => parseReply({ ...evaluation, confusion: [1, 2] })).toThrow(
      "evaluation.confusion: not of kind Uint32Array: [object Array]",
    );
    expect(() => parseReply({ ...evaluation, heldOut: undefined })).toThrow("evaluation.heldOut");
  });
});

describe("transfersOf", () => {
  it("gives the two buffers of a data set", () => {
    expect(transfersOf(init)).toEqual([dataset.pixels.buffer, dataset.labels.buffer]);
  });

  it("gives a buffer once when two arrays share it", () => {
    const shared = new Float32Array(4);
    const reply: Reply = {
      kind: "weights",
      run: 1,
      step: 0,
      width: 1,
      height: 1,
      total: 1,
      levels: new Int8Array(1),
      scales: shared.subarray(0, 1),
      reach: shared.subarray(1),
    };
    expect(transfersOf(reply)).toEqual([reply.levels.buffer, shared.buffer]);
  });

  it("gives none for a message without arrays", () => {
    expect(transfersOf({ kind: "play", run: 1 })).toEqual([]);
  });
});
