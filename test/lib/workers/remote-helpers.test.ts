import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { weightHash } from "../../../src/lib/training/weights/hash.js";
import { buffersOf, type Failure, openChannel } from "../../../src/lib/workers/channel.js";
import {
  type HelperReply,
  type HelperRequest,
  helperSession,
} from "../../../src/lib/workers/helper-session.js";
import { type ConnectHelper, remoteHelpers } from "../../../src/lib/workers/remote-helpers.js";
import { smallDataset, smallTraining, takeSteps } from "../training/small-run.js";
import { threadOf } from "./thread.js";

/** Channels to helpers in this thread. */
const connect: ConnectHelper = (take) => {
  const makeBackend = async () => referenceBackend();
  const thread = threadOf<HelperRequest, HelperReply>(
    ({ post }) => helperSession({ post, makeBackend }),
    buffersOf,
  );
  return openChannel(thread, { take, silent: "", transfersOf: buffersOf });
};

const chance = { workers: 3, dropout: 0.3, augment: 0 } as const;

/** Starts remote helpers, with a promise of the next parts to wait for. */
function helpersOver(to: ConnectHelper) {
  let arrived = () => {};
  const failures: string[] = [];
  const helpers = remoteHelpers({
    connect: to,
    count: 2,
    dataset: smallDataset(),
    onFailure: (message) => failures.push(message),
    onParts: () => arrived(),
  });
  return {
    helpers,
    failures,
    parts: () =>
      new Promise<void>((resolve) => {
        arrived = resolve;
      }),
  };
}

describe("remoteHelpers", () => {
  it("give the weights that helpers in the same thread give, bit for bit", async () => {
    const { helpers, parts } = helpersOver(connect);
    const remote = smallTraining(chance, { helpers });
    for (let step = 0; step < 18; step++) {
      const arrival = parts();
      const early = remote.tryNext();
      if (early) continue;
      await arrival;
      expect(remote.tryNext()?.step).toBe(step + 1);
    }
    const local = smallTraining(chance);
    takeSteps(local, 18);
    expect(weightHash(weightsOf(remote.network))).toBe(weightHash(weightsOf(local.network)));
  });

  it("keep a change until the step that was begun is done", async () => {
    const { helpers, parts } = helpersOver(connect);
    const training = smallTraining(chance, { helpers });
    const arrival = parts();
    expect(training.tryNext()).toBeUndefined();
    training.change({ learningRate: 0.5 });
    training.change({ dropout: 0.1 });
    expect(training.hyperparameters.learningRate).toBe(0.01);
    await arrival;
    expect(training.tryNext()?.learningRate).toBe(0.01);
    expect(training.hyperparameters).toMatchObject({ learningRate: 0.5, dropout: 0.1 });
  });

  it("are not waited for by a step that must be done at once", () => {
    const { helpers } = helpersOver(connect);
    expect(() => smallTraining(chance, { helpers }).next()).toThrow("it waits for a helper");
  });

  it("say what went wrong in one of them, and are ended together", () => {
    const takes: ((reply: HelperReply | Failure) => void)[] = [];
    const ended: number[] = [];
    const { helpers, failures } = helpersOver((take) => {
      const number = takes.push(take);
      return { send: () => {}, end: () => ended.push(number) };
    });
    takes[1]({ kind: "failed", message: "no memory" });
    expect(failures).toEqual(["no memory"]);
    helpers.end();
    takes[0]({ kind: "failed", message: "too late" });
    expect(failures).toEqual(["no memory"]);
    expect(ended).toEqual([1, 2]);
  });

  it("refuse numbers of another precision", () => {
    const { helpers } = helpersOver(connect);
    const order = { weights: new Float64Array(1), rows: new Uint32Array(1), whole: 1 };
    expect(() => helpers.ask([order])).toThrow("numbers for a helper must be float32: float64");
  });
});
