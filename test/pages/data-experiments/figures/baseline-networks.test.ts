import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { selectRows } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import type { ConnectTrials, TrialRequest } from "../../../../src/lib/labs/experiments/trial-session.js";
import {
  baselineNetworks,
  mostProbable,
} from "../../../../src/pages/data-experiments/figures/baseline-networks.js";
import { smallHyperparameters } from "../../../lib/training/small-run.js";

const dataset = standIn("hypotheses", 10, seededRandom(1));
const sorted = selectRows(dataset, Uint32Array.of(0, 10, 20));

function networksOf(load = () => Promise.resolve(dataset)) {
  const asked: Extract<TrialRequest, { kind: "train" }>[] = [];
  const takers: Parameters<ConnectTrials>[0][] = [];
  const networks = baselineNetworks({
    sorted,
    load,
    size: 2,
    tell: () => undefined,
    connect(take) {
      takers.push(take);
      return {
        send: (request) => {
          if (request.kind === "train") asked.push(request);
        },
        end: () => undefined,
      };
    },
  });
  const answer = (place: number) =>
    takers[place]({
      kind: "done",
      notes: { startLength: 1, stepLengths: [], silent: [] },
      answers: Float32Array.from({ length: 30 }, (_, k) => (k % 11 === 0 ? 1 : 0)),
      result: {
        name: asked[place].name,
        state: "finished",
        hyperparameters: smallHyperparameters,
        parameters: 1,
        rows: { train: 80, heldOut: 3 },
        confusion: [],
        hash: "",
        epochs: [
          { epoch: 1, train: { loss: 1, accuracy: 1 }, heldOut: { loss: 1, accuracy: 1 }, seconds: 2 },
        ],
      },
    });
  return { networks, asked, answer };
}

describe("the networks beside a reader", () => {
  it("are trained once, and say what each drawing to sort is", async () => {
    const { networks, asked, answer } = networksOf();
    await networks.train();
    await networks.train();
    expect(asked.map(({ name }) => name)).toEqual(["dense", "CNN 2"]);
    expect([...asked[0].pictures]).toEqual([80, 81, 82]);
    answer(1);
    expect(networks.state).toBe("training");
    answer(0);
    expect(networks.state).toBe("done");
    expect(networks.networks.map(({ name, said, seconds }) => [name, [...said], seconds])).toEqual([
      ["dense", [0, 1, 2], 2],
      ["CNN 2", [0, 1, 2], 2],
    ]);
  });

  it("say why they are not there, and are trained at the next asking", async () => {
    let times = 0;
    const { networks } = networksOf(async () => {
      if (times++ === 0) throw new Error("offline");
      return dataset;
    });
    await networks.train();
    expect([networks.state, networks.message]).toEqual(["failed", "offline"]);
    await networks.train();
    expect([networks.state, networks.message]).toEqual(["training", undefined]);
  });
});

describe("mostProbable", () => {
  it("is the class with the largest probability in each row", () => {
    expect([...mostProbable(Float32Array.of(0.2, 0.8, 0.6, 0.4), 2)]).toEqual([1, 0]);
  });
});
